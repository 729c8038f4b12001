using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Demo.Places;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Search;

namespace Steward.Demo.People;

/// <summary>What people keep and whom they name: cars, pets, family, emergency contacts; trades of companies; and the papers in their files.</summary>
internal sealed class Belongings(Db db, PhoneBook numbers, PaperSecrets secrets, DateTimeOffset now)
{
    // Dice of its own: what is drawn here moves nothing that is drawn elsewhere.
    private readonly Random dice = new(2026), clerk = new(11);
    private int plates;

    private static readonly (string Word, Trade Trade)[] Trades =
    [
        ("便利店", Trade.Retail), ("大药房", Trade.Health), ("烘焙", Trade.Food), ("美发", Trade.Beauty), ("水果", Trade.Retail), ("洗衣", Trade.HouseholdServices), ("宠物", Trade.HouseholdServices), ("茶社", Trade.Food),
        ("口腔", Trade.Health), ("房产", Trade.Property), ("托管", Trade.Education), ("面馆", Trade.Food), ("五金", Trade.Retail), ("花店", Trade.Retail), ("咖啡", Trade.Food), ("母婴", Trade.Retail), ("快递", Trade.Logistics),
        ("健身", Trade.HouseholdServices), ("科技", Trade.Technology), ("软件", Trade.Technology), ("文化", Trade.Culture), ("广告", Trade.Culture), ("设计", Trade.Culture), ("会计", Trade.Finance), ("贸易", Trade.OtherTrade),
    ];
    private static readonly string[] Cars = ["白色 大众朗逸", "黑色 别克君越", "银色 丰田卡罗拉", "白色 比亚迪汉", "灰色 特斯拉 Model 3", "红色 本田飞度"], Dogs = ["棕色 泰迪", "白色 比熊", "黄色 柯基", "金毛"], Names = ["豆豆", "旺财", "糯米", "可乐"];

    /// <summary>Before the customers are saved: what companies do here stands on themselves.</summary>
    public void Open(IEnumerable<Customer> customers)
    {
        foreach (var firm in customers.Where(c => c.Kind is CustomerKind.Company && dice.Next(8) > 0))
            firm.Do(Trades.FirstOrDefault(t => firm.Name.Contains(t.Word, StringComparison.Ordinal)) is { Word: not null } found ? found.Trade : null, null, 2 + dice.Next(30));
    }

    public async Task Give(Households households, Plot[] plots, CancellationToken ct)
    {
        var today = Shown.DayOf(now);
        var people = households.Customers.ToDictionary(c => c.Id);
        var units = plots.SelectMany(p => p.Units).ToDictionary(u => u.Id);
        var filed = plots.SelectMany(p => p.Buildings.Where(b => b.Code is "3" or "5" or "8" || p != plots[0])).Select(b => b.Id).ToHashSet();
        var kinds = await db.Set<PaperKind>().AsNoTracking().ToDictionaryAsync(k => k.Code, k => k.Id, ct);
        foreach (var stay in households.Occupancies.Where(o => o.Role is OccupancyRole.Owner or OccupancyRole.Tenant && (o.To is null || o.To >= today)))
        {
            var (who, begin) = (people[stay.Customer], At(stay.From));
            if (who.Kind is CustomerKind.Company) Name(who, numbers.Mobile(), Relation.ContactPerson);
            else if (who.Name is Known.XueMei || dice.Next(4) == 0) Name(who, numbers.Mobile(), dice.Next(2) == 0 ? Relation.Parent : Relation.Sibling);
            if (who.Name is Known.XueMei || dice.Next(3) == 0) Park(stay, begin);
            if (who.Name is Known.XueMei || dice.Next(12) == 0) Feed(stay, begin, today);
            if (filed.Contains(units[stay.Unit].Building)) File(stay, who.Kind, kinds, begin, today, dice);
            // Elsewhere the clerk is still at it: of four files, three are there.
            else if (clerk.Next(4) > 0) File(stay, who.Kind, kinds, begin, today, clerk);
        }
    }

    private void Name(Customer who, string phone, Relation relation) =>
        db.Add(new Relative(who.Site, who.Id, $"{"王李张刘陈杨赵周吴徐"[dice.Next(10)]}{"敏静伟磊涛丽勇杰"[dice.Next(8)]}", relation) { Phone = phone, InEmergency = relation is not Relation.ContactPerson, Note = relation is Relation.ContactPerson ? "店长" : null });

    private void Park(Occupancy stay, DateTimeOffset begin)
    {
        var electric = dice.Next(3) == 0;
        var plate = electric ? $"浙AD{10000 + 37 * ++plates}" : $"浙A{10000 + 37 * ++plates}";
        var car = new Vehicle(stay.Site, stay.Customer, plate, begin, "王敏") { Unit = stay.Unit, Kind = electric ? VehicleKind.NewEnergyCar : VehicleKind.Car, Looks = Cars[dice.Next(Cars.Length)], Space = $"B1-{plates:000}" };
        db.AddRange(car, SearchRow.Of(car));
    }

    private void Feed(Occupancy stay, DateTimeOffset begin, DateOnly today)
    {
        var dog = dice.Next(3) > 0;
        db.Add(new Pet(stay.Site, stay.Customer, dog ? PetKind.Dog : PetKind.Cat, begin, "王敏")
        {
            Unit = stay.Unit, Called = Names[dice.Next(Names.Length)], Looks = dog ? Dogs[dice.Next(Dogs.Length)] : "橘猫", Licence = dog ? $"杭西犬{100000 + dice.Next(899999)}" : null, VaccinatedUntil = today.AddDays(dice.Next(400) - 60),
        });
    }

    private static readonly string[] Owners = ["move-in-notice", "purchase-contract", "payment-slip", "service-agreement", "covenant", "fire-safety", "key-receipt", "building-feedback", "repair-fund"];

    /// <summary>Most files are whole; here and there something is missing, has ended or soon ends.</summary>
    private void File(Occupancy stay, CustomerKind of, Dictionary<string, PaperKindId> kinds, DateTimeOffset begin, DateOnly today, Random dice)
    {
        string[] wanted = [of is CustomerKind.Person ? "id-copy" : "business-licence", .. stay.Role is OccupancyRole.Owner ? Owners : of is CustomerKind.Company ? new[] { "lease", "fire-safety" } : ["lease"]];
        var gaps = dice.Next(10) switch { < 6 => 0, < 8 => 1, 8 => 2, _ => 6 };
        foreach (var code in wanted.OrderBy(_ => dice.Next(1000)).Skip(gaps))
            db.Add(new Paper(stay.Site, kinds[code], stay.Unit, stay.Customer, begin, "王敏")
            {
                IssuedOn = stay.From, ExpiresOn = code is "lease" ? today.AddDays(dice.Next(500) - 40) : code is "id-copy" && dice.Next(20) == 0 ? today.AddDays(12) : null, Shelf = "档案柜 A",
                Number = code is "purchase-contract" ? secrets.Hide($"HZ{stay.From.Year}{100000 + dice.Next(899999)}") : null,
            });
    }

    private static DateTimeOffset At(DateOnly day) => Shown.At(day.ToDateTime(new(10, 30)));
}
