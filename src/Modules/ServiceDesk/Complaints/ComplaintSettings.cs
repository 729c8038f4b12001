using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Complaints;

/// <summary>What follows from the grade of a complaint; every company's own choice.</summary>
public static class ComplaintSettings
{
    private const string Handling = "Standard procedure for complaints (common practice)", Roles = "Who answers for what (common practice)", Calls = "Rules for call-backs (common practice)";

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
    public static readonly Setting<int> GroupHouseholds          = new("complaints.group.households",    "Households that make the same complaint a group complaint", 3, 2, 100, "Three households with the same complaint are a group; other rules say ten people (common practice)");
    public static readonly Setting<bool> GroupIsMajor            = new("complaints.group.major",         "A group complaint counts as major", true, false, true, "A group complaint is handled as a major one (common practice)");
    public static readonly Setting<int> UnsolvedDays             = new("complaints.unsolved.days",       "Days after which an unsolved valid complaint becomes major", 30, 7, 365, "A valid complaint that is not settled in a month is a major one (common practice)");
    public static readonly Setting<int> LegalReplyDays           = new("complaints.legal-reply.days",    "Days within which the law wants a complaint answered; 0 where it says nothing", 0, 0, 365, "Hangzhou regulation on property management, art. 50: complaints are answered within 10 days; elsewhere as the place rules, 0 where it rules nothing");
}
