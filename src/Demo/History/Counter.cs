using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Demo.Places;
using Steward.Estate.Customers;
using Steward.Estate.Floating;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Parking;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>What the counter has on its table: a garage with its waiting list, a change of owner, and tenants who are to be reported.</summary>
internal sealed class Counter(Past past, Plot plot, FloaterSecrets secrets)
{
    private readonly Actor desk = past.Of("wang"), li = past.Of("li");
    private readonly DateOnly today = Shown.DayOf(past.Now);

    public async Task Tell(CancellationToken ct)
    {
        await Park(ct);
        await Change(ct);
        await Register(ct);
    }

    private async Task Park(CancellationToken ct)
    {
        var cars = await past.Db.Set<Vehicle>().AsNoTracking().Where(v => v.Site == plot.Site.Id && v.Unit != null && v.Space != null).OrderBy(v => v.Space).Take(48).ToListAsync(ct);
        foreach (var (car, i) in cars.Select((c, i) => (c, i)))
        {
            var space = Space(car.Space!, ParkingKind.Underground, "地下一层");
            var begin = past.Now.AddDays(-320 + i);
            var holding = new ParkingHolding(plot.Site.Id, await past.Number("CW"), space.Id, car.Unit!.Value, car.Customer, i % 3 == 0 ? ParkingTitle.Owned : ParkingTitle.Rented, Shown.DayOf(begin));
            if (holding.Title is ParkingTitle.Rented) holding.Agree(i switch { 1 => today.AddDays(-5), 2 => today.AddDays(9), 4 => today.AddDays(20), _ => today.AddDays(60 + 5 * i) }, Money.Yuan(300));
            holding.Let([car.Id]);
            holding.Recall(ParkingHoldingAction.Begin, space.Number);
            space.Give(holding.Title, holding.Number, desk);
            Keep(space, begin);
            past.Db.Add(holding);
            past.Db.Recount(holding, desk, begin);
        }
        for (var i = 1; i <= 6; i++) Keep(Space($"D-{i:00}", ParkingKind.Ground, "东门内侧"), past.Now.AddDays(-300));
        for (var i = 1; i <= 2; i++) Keep(Space($"C-{i:00}", ParkingKind.Charging, "地下一层充电区"), past.Now.AddDays(-300));
        await Wait([.. cars.Select(c => c.Unit!.Value)]);
    }

    private ParkingSpace Space(string number, ParkingKind kind, string place)
    {
        var space = new ParkingSpace(plot.Site.Id, number, kind);
        space.Describe(place, null, null);
        space.Recall(ParkingSpaceAction.Add);
        return space;
    }

    private void Keep(ParkingSpace space, DateTimeOffset at)
    {
        past.Find(space);
        past.Db.Recount(space, desk, at);
    }

    private async Task Wait(HashSet<UnitId> parked)
    {
        var homes = plot.Units.Where(u => u.State is UnitState.Occupied && !parked.Contains(u.Id) && past.Resident(u) is not null).Take(5).ToArray();
        foreach (var (home, i) in homes.Select((h, i) => (h, i)))
        {
            var at = past.Now.AddDays(-40 + 7 * i);
            var wish = new ParkingWish(plot.Site.Id, await past.Number("LH"), home.Id, past.Resident(home)!.Id, at) { Kind = i % 2 == 0 ? ParkingKind.Underground : null, Note = i == 3 ? "家中有老人，希望靠近单元门" : null };
            wish.Recall(ParkingWishAction.Ask);
            past.Db.Add(wish);
            past.Db.Recount(wish, desk, at);
        }
    }

    private async Task Change(CancellationToken ct)
    {
        var stay = await past.Db.Set<Occupancy>().Where(o => o.Site == plot.Site.Id && o.Role == OccupancyRole.Owner && o.To == null).OrderBy(o => o.From).ThenBy(o => o.Id).FirstAsync(ct);
        var (last, begin) = (today.AddDays(-12), stay.From);
        var seller = new Customer(plot.Site.Id, CustomerKind.Person, "孔令辉");
        seller.Recall(CustomerAction.Add);
        past.Find(seller);
        stay.Correct(stay.Role, last.AddDays(1), null);
        past.Db.Update(stay);
        past.Db.Add(new Occupancy(plot.Site.Id, stay.Unit, seller.Id, OccupancyRole.Owner, begin, last));
        var change = new TenureChange(plot.Site.Id, await past.Number("GH"), stay.Unit, TenureKind.Owner, seller.Id, stay.Customer, last, past.Now.AddDays(-10), li.Name)
        {
            Rule = PeriodRule.ByDay, PaysUntil = last, Reason = TenureReason.Sale, ToldOn = last.AddDays(2), OriginalOnFile = true, Note = "物业费已结清至过户日，钥匙两套当面移交。",
        };
        change.Record(li);
        past.Db.Add(change);
        past.Db.Recount(seller, li, past.Now.AddYears(-2));
        past.Db.Recount(change, li, past.Now.AddDays(-10));
    }

    private static readonly (string Id, string Home, string? Work)[] Papers = [("330182198903120015", "浙江省建德市", "杭州翠湖科技有限公司"), ("341222199307080025", "安徽省太和县", "外卖配送"), ("360421199111240039", "江西省九江市", null), ("421126199502190043", "湖北省蕲春县", "西湖区某培训学校")];

    private async Task Register(CancellationToken ct)
    {
        var worked = new WorkingDays(new Dictionary<DateOnly, DayKind>(), Shown.Zone);
        var tenants = await past.Db.Set<Occupancy>().Where(o => o.Site == plot.Site.Id && o.Role == OccupancyRole.Tenant && (o.To == null || o.To > today) && past.Db.Set<Customer>().Any(c => c.Id == o.Customer && c.Kind == CustomerKind.Person)).OrderByDescending(o => o.From).ThenBy(o => o.Id).Take(9).ToListAsync(ct);
        foreach (var (stay, i) in tenants.Select((t, i) => (t, i)))
        {
            if (i < 3)
            {
                stay.Correct(stay.Role, today.AddDays(i switch { 0 => -1, 1 => -3, _ => -9 }), stay.To);
                past.Db.Update(stay);
            }
            var (at, paper) = (Shown.At(stay.From.ToDateTime(new(15, 0))), Papers[i % Papers.Length]);
            var floater = new Floater(plot.Site.Id, await past.Number("LD"), stay.Unit, stay.Id, stay.Customer, stay.From, worked.Add(stay.From, 3)) { LeaseUntil = stay.To ?? stay.From.AddYears(1) };
            floater.Recall(FloaterAction.Register);
            past.Db.Add(floater);
            past.Db.Recount(floater, desk, at);
            if (i is 0 or 2) continue;
            floater.Carry(secrets.Hide(paper.Id));
            (floater.HomePlace, floater.Employer, floater.Companions) = (paper.Home, paper.Work, i % 2 == 0 ? "2 人（配偶、子女）" : null);
            floater.Amend(desk);
            if (i > 2) floater.Report(stay.From.AddDays(1), $"DJ{stay.From:yyyyMMdd}{i:00}", null, li);
            past.Db.Recount(floater, li, at.AddDays(1));
        }
    }
}
