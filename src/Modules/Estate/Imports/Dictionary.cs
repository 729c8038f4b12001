using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;

namespace Steward.Estate.Imports;

/// <summary>The words that the registers of the trade use, Chinese and English.</summary>
internal static class Dictionary
{
    public static readonly IReadOnlyDictionary<string, UnitUse> Uses = Of<UnitUse>(
        (UnitUse.Residence, "住宅 居住 普通住宅 公寓 别墅"), (UnitUse.Shop, "商铺 店铺 商业 底商"), (UnitUse.Office, "办公 写字楼 办公室"),
        (UnitUse.Storage, "储藏室 仓库 杂物间 地下室 储藏间"), (UnitUse.Parking, "车位 车库"), (UnitUse.Other, "其他 其它"));

    public static readonly IReadOnlyDictionary<string, UnitState> States = Of<UnitState>(
        (UnitState.Occupied, "自住 入住 已入住 在住"), (UnitState.Let, "出租 已出租 租赁 出租中"), (UnitState.FittingOut, "装修 装修中"),
        (UnitState.SoldNotMovedIn, "已售未入住 未入住 空关 待入住"), (UnitState.LongVacant, "长期空置 空置 空房"), (UnitState.Unsold, "未售 待售"));

    public static readonly IReadOnlyDictionary<string, CustomerKind> Kinds = Of<CustomerKind>((CustomerKind.Person, "个人 自然人"), (CustomerKind.Company, "单位 公司 企业 法人"));

    public static readonly IReadOnlyDictionary<string, OccupancyRole> Roles = Of<OccupancyRole>(
        (OccupancyRole.Owner, "业主 产权人 户主 房主"), (OccupancyRole.Tenant, "租户 租客 承租人 使用人"),
        (OccupancyRole.Family, "家属 家庭成员 亲属 家人 同住人"), (OccupancyRole.Staff, "员工 职工 职员"));

    public static readonly IReadOnlyDictionary<string, Trade> Trades = Of<Trade>(
        (Trade.Food, "餐饮 餐厅 饮食"), (Trade.Retail, "零售 超市 便利店"), (Trade.Beauty, "美容美发 美容 美发"), (Trade.Health, "医疗健康 医疗 药店"), (Trade.Education, "教育托管 教育 培训"),
        (Trade.HouseholdServices, "生活服务 服务"), (Trade.Finance, "金融 财税 法律"), (Trade.Technology, "科技 软件"), (Trade.Culture, "文化传媒 文化 广告"), (Trade.Property, "房产中介 房产"),
        (Trade.Logistics, "物流快递 快递"), (Trade.OtherTrade, "其他业态 其他"));

    /// <summary>The first word for it: what an export says and an import understands.</summary>
    public static string WordOf<T>(IReadOnlyDictionary<string, T> words, T value) where T : struct, Enum => words.First(w => w.Value.Equals(value)).Key;

    internal static Dictionary<string, T> Of<T>(params (T Value, string Words)[] rows) where T : struct, Enum =>
        rows.SelectMany(r => r.Words.Split(' ').Append(r.Value.ToString()!.ToLowerInvariant()).Append(Platform.UseCases.Words.Split(r.Value.ToString()!).ToLowerInvariant()).Select(w => (w, r.Value)))
            .DistinctBy(p => p.w).ToDictionary(p => p.w, p => p.Value);
}
