using Microsoft.EntityFrameworkCore;
using Steward.Platform;
using Steward.Platform.Data;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Prices;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Warranties;
using Steward.ServiceDesk.WorkOrders;
using static Steward.ServiceDesk.Requests.Charge;
using static Steward.ServiceDesk.Requests.RequestType;

namespace Steward.ServiceDesk.Categories;

/// <summary>The dictionaries a new company starts with; from then on they are its own.</summary>
internal sealed class StandardDictionaries(Db db) : IBegin
{
    private sealed record Line(RequestType Type, string Code, string Name, string English, Charge Charge = Free, Area Area = Area.Private, Urgency Urgency = Urgency.Normal);

    private static readonly Line[] Categories =
    [
        new(Repair,     "water",          "给排水",           "Water supply"),
        new(Repair,     "electricity",    "供配电",           "Electricity"),
        new(Repair,     "drains",         "管道疏通",         "Blocked drains",        ToBeQuoted),
        new(Repair,     "leak",           "渗漏水",           "Leaks",                 Free, Area.Private, Urgency.Urgent),
        new(Repair,     "masonry",        "土建（墙地顶）",   "Walls and ceilings"),
        new(Repair,     "doors",          "门窗五金",         "Doors and windows",     ToBeQuoted),
        new(Repair,     "intercom",       "可视对讲门禁",     "Intercom and access"),
        new(Repair,     "monitoring",     "监控及弱电",       "Cameras and low voltage", Free, Area.Public),
        new(Repair,     "lighting",       "公共照明",         "Public lighting",       Free, Area.Public),
        new(Repair,     "lift",           "电梯",             "Lifts",                 Free, Area.Public, Urgency.Urgent),
        new(Repair,     "fire",           "消防设施",         "Fire protection",       Free, Area.Public, Urgency.Urgent),
        new(Repair,     "hvac",           "空调暖通",         "Heating and cooling",   ToBeQuoted),
        new(Repair,     "gas",            "燃气（转燃气公司）", "Gas (to the gas company)", Free, Area.Private, Urgency.Urgent),
        new(Repair,     "cleaning",       "家政保洁",         "Housekeeping",          Paid),
        new(Repair,     "installation",   "安装服务",         "Installation",          Paid),
        new(Repair,     "other",          "其他报修",         "Other repairs"),
        new(Complaint,  "engineering",    "工程维修",         "Repairs and engineering"),
        new(Complaint,  "security",       "秩序维护（安全）", "Security"),
        new(Complaint,  "parking",        "车辆停放",         "Parking",               Free, Area.Public),
        new(Complaint,  "cleanliness",    "环境保洁",         "Cleanliness",           Free, Area.Public),
        new(Complaint,  "greenery",       "绿化养护",         "Greenery",              Free, Area.Public),
        new(Complaint,  "attitude",       "客服态度",         "Staff manners"),
        new(Complaint,  "fees",           "收费",             "Fees"),
        new(Complaint,  "noise",          "噪声扰民",         "Noise"),
        new(Complaint,  "fit-out",        "违规装修搭建",     "Unlawful fit-out"),
        new(Complaint,  "thrown-objects", "高空抛物",         "Thrown objects",        Free, Area.Public, Urgency.Urgent),
        new(Complaint,  "pets",           "宠物",             "Pets",                  Free, Area.Public),
        new(Complaint,  "neighbours",     "邻里纠纷",         "Neighbours"),
        new(Complaint,  "build-quality",  "房屋质量（转地产）", "Build quality (to the developer)"),
        new(Complaint,  "surroundings",   "外部配套",         "Surroundings",          Free, Area.Public),
        new(Complaint,  "other",          "其他投诉",         "Other complaints"),
        new(Inquiry,    "fees",           "费用咨询",         "Fees"),
        new(Inquiry,    "fit-out",        "装修咨询",         "Fit-out"),
        new(Inquiry,    "moving",         "入住搬家",         "Moving in and out"),
        new(Inquiry,    "parking",        "车位停车",         "Parking"),
        new(Inquiry,    "outage",         "停水停电",         "Outages"),
        new(Inquiry,    "facilities",     "会所设施",         "Clubhouse"),
        new(Inquiry,    "other",          "其他咨询",         "Other inquiries"),
        new(Help,       "trapped",        "电梯困人",         "Trapped in a lift",     Free, Area.Public, Urgency.Urgent),
        new(Help,       "medical",        "急病受伤",         "Illness and injury",    Free, Area.Private, Urgency.Urgent),
        new(Help,       "locked-out",     "被锁门外",         "Locked out"),
        new(Help,       "lost",           "走失寻物",         "Lost people and things", Free, Area.Public),
        new(Help,       "elderly",        "老弱帮扶",         "Help for the frail"),
        new(Help,       "other",          "其他求助",         "Other help"),
        new(Suggestion, "service",        "服务建议",         "Service"),
        new(Suggestion, "facilities",     "设施建议",         "Facilities",            Free, Area.Public),
        new(Suggestion, "community",      "社区活动",         "Community life",        Free, Area.Public),
        new(Praise,     "staff",          "表扬员工",         "Praise for staff"),
        new(Praise,     "service",        "表扬服务",         "Praise for service"),
    ];

    private static readonly (string Code, string Name, string English)[] Departments =
    [
        ("service",     "客服部", "Customer service"),
        ("engineering", "工程部", "Engineering"),
        ("order",       "秩序部", "Security"),
        ("cleaning",    "保洁部", "Cleaning"),
        ("greenery",    "绿化部", "Greenery"),
        ("finance",     "财务部", "Finance"),
        ("personnel",   "行政人事部", "Administration"),
        ("developer",   "地产公司", "Developer"),
    ];

    // Whoever the customer would blame decides: what lies with the company itself does not stop the clock.
    private static readonly (string Code, string Name, string English, bool StopsClock)[] HoldReasons =
    [
        ("customer",    "等业户",                       "Waiting for the customer",         true),
        ("material",    "等材料",                       "Waiting for material",             true),
        ("third-party", "等专业单位（厂家、水电气）",   "Waiting for a third party",        true),
        ("developer",   "等建设单位",                   "Waiting for the developer",        true),
        ("weather",     "等天气",                       "Waiting for the weather",          true),
        ("inside",      "等内部安排（人手、审批）",     "Waiting for our own people",       false),
    ];

    // What most companies offer; each community sets its own prices.
    private static readonly (string Code, string Name, string English, string Unit)[] PriceItems =
    [
        ("tap",          "更换水龙头",     "Changing a tap",             "只"),
        ("angle-valve",  "更换三角阀",     "Changing an angle valve",    "只"),
        ("toilet",       "疏通马桶",       "Clearing a toilet",          "次"),
        ("floor-drain",  "疏通地漏",       "Clearing a floor drain",     "次"),
        ("kitchen-drain", "疏通厨房下水管", "Clearing a kitchen drain",  "次"),
        ("lamp",         "更换灯泡灯管",   "Changing a lamp",            "只"),
        ("socket",       "更换开关插座",   "Changing a switch or socket", "只"),
        ("breaker",      "更换空气开关",   "Changing a circuit breaker", "只"),
        ("lock",         "更换门锁",       "Changing a door lock",       "把"),
        ("hinge",        "更换合页铰链",   "Changing a hinge",           "副"),
        ("curtain",      "安装窗帘杆",     "Putting up a curtain rail",  "根"),
        ("labour",       "上门人工",       "Labour",                     "小时"),
    ];

    public async Task Begin(CancellationToken ct)
    {
        if (!await db.Set<Craft>().AnyAsync(ct)) db.AddRange(StandardCrafts.All);
        if (!await db.Set<Shift>().AnyAsync(ct)) db.AddRange(StandardCrafts.Shifts);
        if (!await db.Set<Category>().AnyAsync(ct))
            db.AddRange(Categories.Select((c, i) => new Category(c.Type, c.Code, c.Name)
            {
                EnglishName = c.English, Order = 10 * (i + 1), Urgency = c.Urgency, Charge = c.Charge, Area = c.Area, Craft = StandardCrafts.Of(db, c.Type, c.Code),
                Leak = c is { Type: Repair, Code: "leak" }, Offered = c.Area is Area.Public && c.Type is Repair or Complaint or Suggestion,
            }));
        if (!await db.Set<Department>().AnyAsync(ct))
            db.AddRange(Departments.Select((d, i) => new Department(d.Code, d.Name) { EnglishName = d.English, Order = 10 * (i + 1) }));
        if (!await db.Set<HoldReason>().AnyAsync(ct))
            db.AddRange(HoldReasons.Select((r, i) => new HoldReason(r.Code, r.Name) { EnglishName = r.English, Order = 10 * (i + 1), StopsClock = r.StopsClock }));
        if (!await db.Set<WarrantyTerm>().AnyAsync(ct)) db.AddRange(StatutoryTerms.All.Select((t, i) => { t.Order = 10 * (i + 1); return t; }));
        if (!await db.Set<PriceItem>().AnyAsync(ct))
            db.AddRange(PriceItems.Select((p, i) => new PriceItem(p.Code, p.Name) { EnglishName = p.English, Unit = p.Unit, Kind = LineKind.Labour, Order = 10 * (i + 1) }));
        await db.SaveChangesAsync(ct);
    }
}
