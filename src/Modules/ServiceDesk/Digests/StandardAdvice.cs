using static Steward.ServiceDesk.Requests.RequestType;

namespace Steward.ServiceDesk.Digests;

/// <summary>What is usually recommended in the trade, by the code of the category; a site writes its own over it.</summary>
internal static class StandardAdvice
{
    internal sealed record Line(string Measure, string By, int Days);

    private static readonly Dictionary<(Requests.RequestType, string), Line> All = new()
    {
        [(Complaint, "engineering")]    = new("逐户复查未修好的项目，限期返修，修后由客服回访确认。", "工程部", 7),
        [(Complaint, "security")]       = new("复训门岗登记流程，重点时段加密巡逻，抽查监控并公布结果。", "秩序部", 7),
        [(Complaint, "parking")]        = new("清理占用消防通道和他人车位的车辆，补划标线，晚间增派疏导。", "秩序部", 7),
        [(Complaint, "cleanliness")]    = new("调整清运班次，对投诉点位每日复查一周并拍照留存。", "保洁部", 3),
        [(Complaint, "greenery")]       = new("安排补种、修剪和清除杂草，次周现场复验。", "绿化部", 14),
        [(Complaint, "attitude")]       = new("与当事员工面谈，当面或电话致歉，开展服务礼仪复训。", "客服部", 3),
        [(Complaint, "fees")]           = new("逐户核对账单并书面说明收费依据，公示收费标准。", "财务部", 7),
        [(Complaint, "noise")]          = new("上门沟通约定安静时段，张贴提示；屡劝不改的报社区和公安。", "秩序部", 7),
        [(Complaint, "fit-out")]        = new("发整改通知书，限期恢复；逾期不改的报城管部门处理。", "工程部", 7),
        [(Complaint, "thrown-objects")] = new("张贴警示，调取监控，加装朝天摄像头，与公安联动查证。", "秩序部", 3),
        [(Complaint, "pets")]           = new("清理粪便并增设便袋箱，登记养犬户，劝导牵绳。", "秩序部", 7),
        [(Complaint, "neighbours")]     = new("会同居委会约双方面谈调解，形成书面记录。", "客服部", 7),
        [(Complaint, "build-quality")]  = new("汇总同类质量问题，书面转建设单位限期维修并跟踪到户。", "地产公司", 14),
        [(Complaint, "surroundings")]   = new("向主管部门书面反映，并把进展告知业户。", "客服部", 14),
        [(Repair,    "lift")]           = new("约维保单位做专项检查，故障部件换新，停运时提前告知。", "工程部", 3),
        [(Repair,    "leak")]           = new("排查同立管上下住户，区分保修责任，雨后回访。", "工程部", 7),
        [(Repair,    "drains")]         = new("对反复堵塞的立管做一次主管疏通，张贴勿投杂物提示。", "工程部", 7),
        [(Repair,    "lighting")]       = new("统一更换同批灯具，检查时控和线路。", "工程部", 7),
        [(Repair,    "intercom")]       = new("检查单元主机和线路，备足易损件。", "工程部", 7),
        [(Repair,    "water")]          = new("检查泵房和主管压力，通知停水前一天告知到户。", "工程部", 3),
    };

    private static readonly Line Otherwise = new("现场核实原因，明确责任部门和完成时间，完成后回访业户。", "客服部", 7);

    public static Line Of(Requests.RequestType type, string? code) => code is null ? Otherwise : All.GetValueOrDefault((type, code), Otherwise);
}
