using Steward.Demo.Places;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Counts;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>The keys in the company's keeping: what owners who are away left, the keys of plant rooms, what is lent just now and what is overdue,
/// a leak at night that two people went in for, and the week's count with one difference.</summary>
internal sealed class Keyring(Past past, Plot plot)
{
    private readonly Actor desk = past.Of("wang"), li = past.Of("li"), lin = past.Of("lin"), zhou = past.Of("zhou"), zhao = past.Of("zhao"), qian = past.Of("qian"), chen = past.Of("chen");
    private readonly List<KeptKey> homes = [], rooms = [];
    private KeyCabinet cabinet = null!, plant = null!;

    public async Task Tell()
    {
        cabinet = Cabinet("A", "客服中心钥匙柜", "客服中心前台后侧", 24);
        plant = Cabinet("B", "工程钥匙柜", "工程部值班室", 12);
        var away = plot.Units.Where(u => u.State is UnitState.LongVacant or UnitState.SoldNotMovedIn && past.Resident(u) is not null).Take(9).ToArray();
        foreach (var (unit, i) in away.Concat(plot.Units.Where(u => u.State is UnitState.Occupied && past.Resident(u) is not null).Take(3)).Select((u, i) => (u, i))) await Leave(unit, i);
        foreach (var place in new[] { "1栋屋面", "2栋电梯机房", "地下车库配电间", "消防水泵房", "生活水泵房", "弱电间（5栋）", "会所地下储藏室", "小区北门岗亭" }) await Own(place);
        Lend();
        Emergency();
        Count();
        foreach (var key in homes.Concat(rooms)) past.Find(key);
    }

    private KeyCabinet Cabinet(string code, string name, string place, int hooks)
    {
        var made = new KeyCabinet(plot.Site.Id, code, name);
        made.Describe(name, place);
        made.AddHooks(hooks);
        made.Recall(KeyCabinetAction.Add);
        past.Db.Add(made);
        past.Db.Recount(made, lin, past.Now.AddDays(-200));
        return made;
    }

    private async Task Leave(Unit unit, int i)
    {
        var (who, at, today) = (past.Resident(unit)!, past.Now.AddDays(-150 + 11 * i), Shown.DayOf(past.Now));
        var to = i switch { 1 => today.AddDays(-6), 2 => today.AddDays(9), 5 => (DateOnly?)null, _ => today.AddDays(120 + 20 * i) };
        var custody = new KeyCustody(plot.Site.Id, await past.Number("TG"), unit.Id, who.Id, Shown.DayOf(at), to) { Why = i % 3 == 0 ? "空置期间通风、巡查" : i % 3 == 1 ? "委托出租看房" : "外出期间应急", OriginalOnFile = true };
        custody.Sign(who.Name, onPaper: true);
        custody.Recall(KeyCustodyAction.Add);
        past.Db.Add(custody);
        past.Db.Recount(custody, desk, at);
        var key = new KeptKey(plot.Site.Id, await past.Number("YS"), KeyKind.Entry, i % 4 == 0 ? 2 : 1, KeySource.Customer).For(unit.Id, unit.Label, custody.Id);
        key.Hang(cabinet.Hooks[homes.Count].Id);
        key.Recall(KeptKeyAction.Add, custody.Number);
        if (i % 3 != 1) key.Close($"FC-{260101 + i}", desk);
        past.Db.Recount(key, desk, at);
        past.Db.Add(key);
        homes.Add(key);
    }

    private async Task Own(string place)
    {
        var key = new KeptKey(plot.Site.Id, await past.Number("YS"), KeyKind.Engineering, 2, KeySource.Company).ForPlace(place);
        key.Hang(plant.Hooks[rooms.Count].Id);
        key.Recall(KeptKeyAction.Add);
        past.Db.Recount(key, lin, past.Now.AddDays(-190));
        past.Db.Add(key);
        rooms.Add(key);
    }

    private void Lend()
    {
        // Back long since, out now, overdue, and one that waits for leave.
        Done(Ask(homes[3], KeyPurpose.Round, Borrower.Colleague, chen, -30, "每月空置房巡查"), homes[3], -27);
        Done(Ask(rooms[0], KeyPurpose.Repair, Borrower.Colleague, zhao, -75, "屋面排水口清理"), rooms[0], -72);
        Out(Ask(rooms[2], KeyPurpose.Repair, Borrower.Colleague, qian, -2, "更换配电间照明"), rooms[2], 3);
        Out(Ask(homes[7], KeyPurpose.Viewing, Borrower.Contractor, null, -26, "带客户看房", "安居房产中介", "周强", "13600001234", chen), homes[7], -20);
        Out(Ask(homes[10], KeyPurpose.Repair, Borrower.Contractor, null, -1, "厨房漏水维修", "恒通维修", "李师傅", "13700005678"), homes[10], 4);
        Keep(Ask(homes[4], KeyPurpose.Viewing, Borrower.Colleague, chen, -0.5, "业主委托出租，约好下午看房"), desk, -0.5);
    }

    private KeyLoan Ask(KeptKey key, KeyPurpose purpose, Borrower borrower, Actor? colleague, double hours, string words, string? company = null, string? name = null, string? phone = null, Actor? along = null)
    {
        var at = past.Now.AddHours(hours);
        var loan = new KeyLoan(plot.Site.Id, key.Id, purpose, borrower, colleague?.Name ?? name!, at.AddHours(6), desk.Account, at)
        {
            Words = words, Colleague = colleague?.Account, Company = company, Companion = along?.Account, NeedsApproval = purpose is KeyPurpose.Viewing || key.State is KeptKeyState.Sealed,
        };
        loan.Reach(phone);
        loan.Recall(KeyLoanAction.Ask, words);
        past.Db.Add(loan);
        past.Db.Recount(loan, desk, at);
        return loan;
    }

    private void Out(KeyLoan loan, KeptKey key, double due)
    {
        var at = loan.AskedAt.AddMinutes(12);
        if (loan.NeedsApproval) { loan.Approve(null, lin, at); past.Db.Recount(loan, lin, at); }
        else loan.Allow(desk);
        loan.HandOver(false, false, onPaper: true, null, desk, at.AddMinutes(3));
        key.Lend(KeyRows.Masked(loan), desk);
        past.Db.Recount(loan, desk, at.AddMinutes(3));
        past.Db.Recount(key, desk, at.AddMinutes(3));
        loan.Promise(past.Now.AddHours(due));
    }

    private void Done(KeyLoan loan, KeptKey key, double hours)
    {
        Out(loan, key, hours);
        var at = past.Now.AddHours(hours - 0.5);
        loan.TakeBack(KeyCondition.Good, null, li, at);
        key.TakeBack(null, li);
        past.Db.Recount(loan, li, at);
        past.Db.Recount(key, li, at);
    }

    private void Emergency()
    {
        var (key, at) = (homes[6], past.Now.AddDays(-2).AddHours(-3));
        var loan = new KeyLoan(plot.Site.Id, key.Id, KeyPurpose.Emergency, Borrower.Colleague, zhao.Name, at.AddHours(2), desk.Account, at)
        {
            Words = "楼下反映厨房吊顶大量漏水，业主电话无人接听", Colleague = zhao.Account, Companion = chen.Account, NeedsApproval = true, Cause = KeyCause.Leak,
        };
        loan.Recall(KeyLoanAction.Ask, loan.Words);
        past.Db.Add(loan);
        past.Db.Recount(loan, desk, at);
        loan.Approve("同意，两人同去并拍照。", zhou, at.AddMinutes(4));
        past.Db.Recount(loan, zhou, at.AddMinutes(4));
        loan.Confirm(zhao, at.AddMinutes(6));
        past.Db.Recount(loan, zhao, at.AddMinutes(6));
        loan.Confirm(chen, at.AddMinutes(7));
        past.Db.Recount(loan, chen, at.AddMinutes(7));
        loan.HandOver(false, false, onPaper: false, null, desk, at.AddMinutes(9));
        key.Lend(KeyRows.Masked(loan), desk);
        past.Db.Recount(key, desk, at.AddMinutes(9));
        past.Db.Recount(loan, desk, at.AddMinutes(9));
        past.Album.Put(loan, AttachmentKind.Photo, "water", zhao.Account, zhao.Name, at.AddMinutes(25));
        loan.TakeBack(KeyCondition.Good, "洗菜盆下软管爆裂，已关阀。", li, at.AddMinutes(70));
        key.TakeBack("FC-260188", li);
        past.Db.Recount(key, li, at.AddMinutes(70));
        past.Db.Recount(loan, li, at.AddMinutes(70));
        loan.TellOwner(at.AddMinutes(80), ToldBy.Telephone, past.Resident(plot.Units.Single(u => u.Id == key.Unit))!.Name, "业主知情，感谢处理，周末回来更换软管。", li);
        past.Db.Recount(loan, li, at.AddMinutes(80));
    }

    private void Keep(KeyLoan loan, Actor by, double hours) => past.Db.Recount(loan, by, past.Now.AddHours(hours));

    private void Count()
    {
        var today = Shown.DayOf(past.Now);
        var before = Begin(cabinet, homes, today.AddDays(-8));
        Look(before, li, past.Now.AddDays(-8), l => l.Of is null ? Seen.Empty : Seen.Hanging);
        Look(before, chen, past.Now.AddDays(-7.9), l => l.Of is null ? Seen.Empty : Seen.Hanging);
        before.Close("账实相符。", lin, past.Now.AddDays(-7.8));
        past.Db.Recount(before, lin, past.Now.AddDays(-7.8));
        var now = Begin(cabinet, homes, today.AddDays(-1));
        var out_ = homes.Where(k => k.State is KeptKeyState.Lent).Select(k => k.Id).ToHashSet();
        Seen Told(KeyCountLine l) => l.Label == "A-9" ? Seen.SealBroken : l.Of is { } key && !out_.Contains(key) ? Seen.Hanging : Seen.Empty;
        Look(now, li, past.Now.AddHours(-20), Told);
        Look(now, chen, past.Now.AddHours(-19), Told);
    }

    private KeyCount Begin(KeyCabinet of, List<KeptKey> keys, DateOnly day)
    {
        var count = new KeyCount(plot.Site.Id, of.Id, day, day.AddDays(2));
        var hanging = keys.ToDictionary(k => k.Hook!.Value);
        count.Lines.AddRange(of.Hooks.Select(h => hanging.GetValueOrDefault(h.Id) is { } key ? new KeyCountLine(h.Id, h.Label, key.Id, $"{key.Number} {key.House}", key.Seal) : new KeyCountLine(h.Id, h.Label, null, null, null)));
        count.Recall(KeyCountAction.Begin);
        past.Db.Add(count);
        past.Db.Recount(count, lin, Shown.At(day.ToDateTime(new(7, 30))));
        return count;
    }

    private void Look(KeyCount count, Actor by, DateTimeOffset at, Func<KeyCountLine, Seen> saw)
    {
        count.Tick([.. count.Lines.Select(l => (l, saw(l), saw(l) is Seen.SealBroken ? Seen.Hanging : saw(l)))], null, by, at);
        past.Db.Recount(count, by, at);
    }
}
