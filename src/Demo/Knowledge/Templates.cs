using Steward.ServiceDesk.Replies;
using Steward.ServiceDesk.Requests;

namespace Steward.Demo.Knowledge;

/// <summary>The words with which the desk of the demonstration begins its replies.</summary>
internal static class Templates
{
    internal sealed record Template(ReplyPurpose Purpose, string Title, string Words, RequestType? Type = null);

    public static readonly Template[] All =
    [
        new(ReplyPurpose.Answer,    "已答复，谢谢来电",   "{业户}您好，您咨询的“{事项}”已为您答复。以后还有不清楚的，请拨打{服务电话}，或在业户平台留言。客服 {客服}"),
        new(ReplyPurpose.Answer,    "转告主管部门办理",   "{业户}您好，您反映的“{事项}”由【？主管部门】负责，联系电话【？电话】。我们已代为转告，编号{编号}，有回复会告诉您。"),
        new(ReplyPurpose.Resolve,   "维修完成",           "{业户}您好，{房号}的“{事项}”已由{维修人员}处理完毕：【？做了什么】。使用中有问题请随时拨打{服务电话}，编号{编号}。", RequestType.Repair),
        new(ReplyPurpose.Resolve,   "公共部位已修好",     "{业户}您好，您报修的“{事项}”属于公共部位，已于{今天}修好。谢谢您告诉我们。编号{编号}。", RequestType.Repair),
        new(ReplyPurpose.Resolve,   "建议已采纳",         "{业户}您好，您的建议“{事项}”我们已采纳，将于【？日期】前落实。谢谢您关心{小区}。", RequestType.Suggestion),
        new(ReplyPurpose.Complaint, "投诉处理结果",       "{业户}您好，您{受理时间}反映的“{事项}”，我们已调查核实：【？查明的情况】。已采取的措施：【？措施】。给您带来不便，深表歉意。有不满意之处请拨打{服务电话}，编号{编号}。", RequestType.Complaint),
        new(ReplyPurpose.Complaint, "邻里噪声劝阻结果",   "{业户}您好，您反映的“{事项}”，我们已上门劝阻，对方表示【？对方的答复】。没有透露您的信息。再有发生请马上拨打{服务电话}，我们会继续跟进。", RequestType.Complaint),
        new(ReplyPurpose.Remark,    "已安排上门",         "{业户}您好，“{事项}”已安排{维修人员}上门，约定时间{预约时间}，请留人在家。需要改期请拨打{服务电话}，编号{编号}。"),
        new(ReplyPurpose.Remark,    "进度说明：延期",     "{业户}您好，“{事项}”因【？原因】需要多用些时间，预计【？日期】办好，最迟不超过{办结时限}。让您久等了，编号{编号}。"),
        new(ReplyPurpose.Hold,      "等配件",             "配件【？名称】已订，预计【？日期】到货，已电话告知{业户}。"),
        new(ReplyPurpose.Hold,      "约不到业户",         "{今天}两次电话联系{业户}未接，已发短信，等候回电另约时间。"),
    ];
}
