using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.History;

/// <summary>How the department judges complaints of each category, why it came to them and what it does that they do not come again.</summary>
internal static class Judgements
{
    private sealed record Judgement(Responsibility Responsibility, Grade Grade, string Words, string Cause, string Remedy);

    private static readonly Dictionary<string, Judgement> Of = new()
    {
        ["noise"]          = new(Responsibility.Outside, Grade.Minor,     "有效投诉 · 外部原因 · 轻微",             "邻里生活习惯不同，楼板隔声一般。",           "上门沟通并张贴安静时段提示，夜班巡逻留意。"),
        ["parking"]        = new(Responsibility.Service, Grade.Important, "有效投诉 · 管理服务 · 重要",             "当班巡逻未及时劝离违停车辆。",               "增加巡逻频次，补划禁停线，纳入班组考核。"),
        ["cleanliness"]    = new(Responsibility.Service, Grade.Minor,     "有效投诉 · 管理服务 · 轻微",             "保洁人员调休，替班未安排到位。",             "明确替班责任人，主管每日抽查并拍照。"),
        ["greenery"]       = new(Responsibility.Service, Grade.Minor,     "有效投诉 · 管理服务 · 轻微",             "修剪计划漏排该处绿化带。",                   "补入月度修剪计划，绿化班长复查。"),
        ["security"]       = new(Responsibility.Service, Grade.Important, "有效投诉 · 管理服务 · 重要",             "门岗对尾随人员未询问登记。",                 "对当班人员再培训，落实访客登记并抽查录像。"),
        ["attitude"]       = new(Responsibility.Service, Grade.Important, "有效投诉 · 管理服务 · 重要",             "接待人员解释不耐心，提前挂断电话。",         "当事人致歉，部门复训接听规范，每周抽听录音。"),
        ["fees"]           = new(Responsibility.Service, Grade.Minor,     "有效投诉 · 管理服务 · 轻微",             "公摊费用未随账单附明细，业户不了解算法。",   "账单附抄表明细和分摊算法，公告栏公示。"),
        ["fit-out"]        = new(Responsibility.Outside, Grade.Important, "有效投诉 · 外部原因 · 重要",             "装修业户未按申报内容施工。",                 "下发整改通知，加密装修巡查，约谈施工负责人。"),
        ["thrown-objects"] = new(Responsibility.Outside, Grade.Important, "有效投诉 · 外部原因 · 重要",             "个别住户安全意识差。",                       "逐户提醒并张贴告知书，重点楼面加装摄像机。"),
        ["pets"]           = new(Responsibility.Outside, Grade.Minor,     "有效投诉 · 外部原因 · 轻微",             "犬主未按规定牵绳。",                         "登记犬主信息，广场增设提示牌，晚间定点劝导。"),
        ["neighbours"]     = new(Responsibility.Outside, Grade.Minor,     "有效投诉 · 外部原因 · 轻微",             "邻里对过道使用未协商好。",                   "居中协调，书面提示公共部位不得占用。"),
    };

    /// <summary>Grades it, if nobody has.</summary>
    public static void Judge(Request complaint, string category)
    {
        if (complaint.Type is not RequestType.Complaint || complaint.IsGraded) return;
        var judged = Of[category];
        complaint.GiveGrade(Validity.Valid, judged.Responsibility, judged.Grade, GradeGround.Judged, judged.Words);
    }

    /// <summary>Writes down what was found out, as far as a complaint needs it to be settled.</summary>
    public static void Settle(Request complaint, Scenario scenario)
    {
        if (complaint.Type is not RequestType.Complaint) return;
        Judge(complaint, scenario.Category);
        complaint.Find(Of[scenario.Category].Cause, Of[scenario.Category].Remedy, scenario.Result);
    }
}
