using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Complaints;

/// <summary>What follows from the grade of a complaint; every company's own choice.</summary>
public static class ComplaintSettings
{
    private const string Handling = "住户投诉处理标准作业规程（企业做法）", Roles = "岗位责任矩阵（企业做法）", Calls = "回访制度（企业做法）";

    public static readonly ChoiceSetting<Rank> MinorAnswers      = new("complaints.minor.answers",       "Who answers a minor complaint",                Rank.Desk,    Handling);
    public static readonly ChoiceSetting<Rank> ImportantAnswers  = new("complaints.important.answers",   "Who answers an important complaint",           Rank.Head,    Handling);
    public static readonly ChoiceSetting<Rank> MajorAnswers      = new("complaints.major.answers",       "Who answers a major complaint",                Rank.Manager, Handling);
    public static readonly ChoiceSetting<Rank> MinorApproves     = new("complaints.minor.approves",      "Who approves the proposal to a minor complaint",      Rank.Head,    Roles);
    public static readonly ChoiceSetting<Rank> ImportantApproves = new("complaints.important.approves",  "Who approves the proposal to an important complaint", Rank.Manager, Roles);
    public static readonly ChoiceSetting<Rank> MajorApproves     = new("complaints.major.approves",      "Who approves the proposal to a major complaint",      Rank.Manager, Roles);
    public static readonly ChoiceSetting<Rank> MinorCalls        = new("complaints.minor.calls",         "Who calls back about a minor complaint",       Rank.Desk,    Calls);
    public static readonly ChoiceSetting<Rank> ImportantCalls    = new("complaints.important.calls",     "Who calls back about an important complaint",  Rank.Head,    Calls);
    public static readonly ChoiceSetting<Rank> MajorCalls        = new("complaints.major.calls",         "Who calls back about a major complaint",       Rank.Manager, Calls);
    public static readonly Setting<bool> MinorProposal           = new("complaints.minor.proposal",      "A minor complaint is answered only with an approved proposal",      false, false, true, Handling);
    public static readonly Setting<bool> ImportantProposal       = new("complaints.important.proposal",  "An important complaint is answered only with an approved proposal", false, false, true, Handling);
    public static readonly Setting<bool> MajorProposal           = new("complaints.major.proposal",      "A major complaint is answered only with an approved proposal",      true,  false, true, Handling);
    public static readonly Setting<int> GroupHouseholds          = new("complaints.group.households",    "Households that make the same complaint a group complaint", 3, 2, 100, "同类问题 3 家以上为集体投诉；另有规程以 10 人以上为群体投诉（企业做法）");
    public static readonly Setting<bool> GroupIsMajor            = new("complaints.group.major",         "A group complaint counts as major", true, false, true, "群体投诉按重大投诉处理（企业做法）");
    public static readonly Setting<int> UnsolvedDays             = new("complaints.unsolved.days",       "Days after which an unsolved valid complaint becomes major", 30, 7, 365, "有效投诉 1 个月内未合理解决为重大投诉（企业做法）");
    public static readonly Setting<int> LegalReplyDays           = new("complaints.legal-reply.days",    "Days within which the law wants a complaint answered; 0 where it says nothing", 0, 0, 365, "杭州市物业管理条例第 50 条：收到投诉之日起 10 日内答复；其他城市按当地条例，无规定填 0");
}
