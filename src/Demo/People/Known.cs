using Steward.Demo.Places;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;

namespace Steward.Demo.People;

/// <summary>The residents known by name in tests and documents, with their telephone numbers.</summary>
public static class Known
{
    /// <summary>Owner of 3-2-1801, lives there with her husband 陈志强.</summary>
    public const string XueMei = "王雪梅", XueMeiPhone = "14211118001";
    public const string ZhiQiang = "陈志强", ZhiQiangPhone = "14211118002";
    /// <summary>Owner of 3-2-1802 and of 5-1-0902, lives elsewhere.</summary>
    public const string JianGuo = "李建国", JianGuoPhone = "14211118003";
    /// <summary>Tenant of 3-2-1802; 曾 is read zeng as a name.</summary>
    public const string ZengLi = "曾丽", ZengLiPhone = "14211118004";
    /// <summary>Family in 5-1-0902; 单 is read shan as a name.</summary>
    public const string ShanYun = "单云飞", ShanYunPhone = "14211118005";
    /// <summary>Tenant of the shop 8-0101.</summary>
    public const string Cafe = "杭州湖畔咖啡有限公司", CafePhone = "057100001001";
    /// <summary>Owner of 1-1-0101 in the other community, 云栖苑: staff of 翠湖花园 must never see her.</summary>
    public const string Neighbour = "沈清如", NeighbourPhone = "14211118009";

    internal static void Settle(Households households, Plot lake, Plot cloud)
    {
        DateOnly begin = new(2019, 3, 16), later = new(2024, 9, 1);
        Unit home = lake.Unit("3-2-1801"), let = lake.Unit("3-2-1802"), second = lake.Unit("5-1-0902"), shop = lake.Unit("8-0101"), away = cloud.Unit("1-1-0101");
        var owner = households.Person(let, JianGuo, JianGuoPhone);
        households.Take(home, households.Person(home, XueMei, XueMeiPhone), OccupancyRole.Owner, begin);
        households.Take(home, households.Person(home, ZhiQiang, ZhiQiangPhone), OccupancyRole.Family, begin);
        households.Take(let, owner, OccupancyRole.Owner, begin);
        households.Take(let, households.Person(let, ZengLi, ZengLiPhone), OccupancyRole.Tenant, later);
        households.Take(second, owner, OccupancyRole.Owner, begin);
        households.Take(second, households.Person(second, ShanYun, ShanYunPhone), OccupancyRole.Family, later);
        households.Take(shop, households.Company(shop, Cafe, CafePhone), OccupancyRole.Tenant, later);
        households.Take(away, households.Person(away, Neighbour, NeighbourPhone), OccupancyRole.Owner, begin);
        (let.State, shop.State) = (UnitState.Let, UnitState.Let);
    }
}
