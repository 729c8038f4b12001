using static Steward.ServiceDesk.Requests.RequestType;

namespace Steward.Demo.History;

/// <summary>Complaints, questions, calls for help, ideas and thanks.</summary>
internal static class Concerns
{
    public static readonly Scenario[] All =
    [
        new(Complaint, "noise", "楼上半夜拖桌子，影响休息", "连续三天了，十二点以后还在响，家里有高三学生。", "上门与楼上住户沟通，对方表示歉意并加装桌脚垫，夜间已安静。"),
        new(Complaint, "noise", "隔壁周末中午装修电钻声", "中午十二点半还在打孔，孩子没法午睡。", "现场制止，重申 12:00–14:00 不得施工，施工方书面承诺。") { Department = "order" },
        new(Complaint, "parking", "我的车位被别人占了", "浙A牌照的白色车，停了一上午了。", "联系车主挪车，并在该车位加装提示牌。", "地下车库") { Department = "order" },
        new(Complaint, "parking", "消防通道停满了车", "万一着火消防车进不来。", "劝离车辆四台，补划禁停线，增加夜间巡查。", "北侧消防通道") { Department = "order" },
        new(Complaint, "cleanliness", "楼道垃圾两天没人清", "纸箱和厨余堆在消防门后面，有味道。", "当日清运并消杀，已要求保洁每日两次巡楼。", "楼道") { Department = "cleaning" },
        new(Complaint, "cleanliness", "电梯轿厢有尿渍没人打扫", null, "即时清洁除味，张贴文明养宠提示。", "1 号电梯") { Department = "cleaning" },
        new(Complaint, "greenery", "树枝挡住二楼窗户，蚊虫多", "去年就说要剪，一直没剪。", "修剪香樟三株并喷药，业主现场确认。", "绿化带") { Department = "greenery" },
        new(Complaint, "security", "晚上陌生人跟着进单元门", "门岗没有问，希望加强登记。", "调取监控核实为送餐人员，已对当班人员再培训并落实登记。", "单元门") { Department = "order" },
        new(Complaint, "attitude", "前台接电话态度不好", "问停水的事情，说不清楚就挂了。", "听取录音核实，当事人致歉，部门例会通报并复训接听规范。"),
        new(Complaint, "fees", "上月公摊电费比以前高很多", "想看一下明细，是怎么算的。", "提供抄表明细和分摊计算表，业主表示理解。") { Department = "finance" },
        new(Complaint, "fit-out", "楼下在阳台外面搭了一个架子", "影响安全和外立面。", "下发整改通知书，搭建物三日内自行拆除。"),
        new(Complaint, "thrown-objects", "有人高空抛烟头，差点烫到孩子", "在单元门口，七点多。", "调看监控锁定楼层，逐户提醒并张贴告知书。", "单元门口"),
        new(Complaint, "pets", "遛狗不牵绳，追小孩", "每天晚上八点左右在中心花园。", "现场劝导狗主并登记，广场增设提示牌。", "中心花园") { Department = "order" },
        new(Complaint, "neighbours", "对门鞋柜占了半条过道", null, "与对门协商，鞋柜已移入户内。", "楼道"),
        new(Inquiry, "fees", "物业费怎么在手机上交", null, "告知可在公众号「生活缴费」中缴纳，并发送操作图。"),
        new(Inquiry, "fit-out", "打算装修，需要办哪些手续", "准备下个月开工。", "告知申报材料、允许施工时间和保证金，已发装修须知。"),
        new(Inquiry, "moving", "周六搬家，车能进地库吗", null, "告知限高 2.2 米，厢式货车走北门卸货，已预留货梯。"),
        new(Inquiry, "parking", "还有固定车位可以租吗", null, "B 区尚有余位，月租标准已告知，留电话排队。"),
        new(Inquiry, "outage", "今天停水到几点", null, "水务公司管道抢修，预计下午五点恢复。"),
        new(Inquiry, "facilities", "游泳池周末几点开", null, "周末 9:00–21:00，需提前在会所登记。"),
        new(Inquiry, "other", "门禁卡丢了怎么补", null, "带身份证到服务中心补办，当场可取。"),
        new(Help, "trapped", "电梯停在半路，里面有两个人", "里面有老人，请快点。", "八分钟到场安抚，维保十九分钟放人，无人受伤。", "2 号电梯"),
        new(Help, "medical", "老人在家摔倒了起不来", "家里只有我一个人扶不动。", "协助拨打 120，引导救护车进小区，送医。"),
        new(Help, "locked-out", "门被风关上了，孩子在里面", null, "联系备案开锁公司到场开锁，核对身份后进门。"),
        new(Help, "lost", "孩子的蓝色书包落在儿童乐园了", null, "巡逻时找到，已由业主在门岗领回。", "儿童乐园"),
        new(Help, "elderly", "老人买米提不上楼，想请人帮忙", null, "秩序员帮忙送到家中。"),
        new(Suggestion, "facilities", "建议儿童乐园加装遮阳棚", "夏天滑梯太烫了。", "已列入下季度改善计划，报业委会讨论。", "儿童乐园"),
        new(Suggestion, "service", "希望快递柜旁边装个灯", null, "已加装感应灯。", "快递柜"),
        new(Suggestion, "community", "希望周末多组织亲子活动", null, "已安排本月亲子市集，感谢建议。"),
        new(Praise, "staff", "表扬赵师傅，修水管又快又干净", "走的时候还帮我把地擦了。", "感谢您的肯定，已转达并在部门例会表扬。"),
        new(Praise, "service", "感谢门岗帮忙找到走失的老人", null, "感谢您的来电，已报项目经理予以嘉奖。"),
    ];
}
