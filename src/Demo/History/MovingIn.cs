using Microsoft.EntityFrameworkCore;
using Steward.Demo.Places;
using Steward.Estate.Customers;
using Steward.Estate.Keys;
using Steward.Estate.MoveIns;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Demo.History;

/// <summary>A batch of homes in the middle of its handover: some have their keys, one was not taken, one stands at the counter,
/// others are booked or still to book; and 王雪梅, who bought a second home.</summary>
internal sealed class MovingIn(Past past, Plot plot)
{
    private readonly Actor desk = past.Of("wang"), lin = past.Of("lin"), chen = past.Of("chen");
    private readonly List<HandoverSlot> slots = [];
    private InspectionItem[] items = [];
    private Agreement[] agreements = [];
    private Dictionary<string, PaperKind> kinds = [];
    private HandoverBatch batch = null!;

    public async Task Tell()
    {
        items = await past.Db.Set<InspectionItem>().AsNoTracking().OrderBy(i => i.Order).ToArrayAsync();
        agreements = await past.Db.Set<Agreement>().AsNoTracking().Include(a => a.Editions).Where(a => a.Way == HandoverWay.In).OrderBy(a => a.Order).ToArrayAsync();
        kinds = await past.Db.Set<PaperKind>().AsNoTracking().ToDictionaryAsync(k => k.Code);
        Plan();
        var homes = plot.Units.Where(u => u.State is UnitState.SoldNotMovedIn && past.Resident(u) is not null).OrderBy(u => u.Label[0] is '6' ? 0 : 1).Take(12).ToArray();
        foreach (var (unit, i) in homes.Select((u, i) => (u, i))) await Hand(unit, i);
        await Second();
        await Back();
    }

    private void Plan()
    {
        var today = Shown.DayOf(past.Now);
        batch = new(plot.Site.Id, "首批集中交付", "会所一楼大厅");
        batch.Describe(batch.Name, batch.Place, "杭州翠湖置业有限公司", "当天请预留两小时；验房时工程人员陪同。");
        batch.Go(HandoverBatchAction.Plan, lin);
        batch.Go(HandoverBatchAction.Invite, lin, "12");
        batch.Go(HandoverBatchAction.OpenBooking, lin);
        past.Db.Add(batch);
        past.Db.Recount(batch, lin, past.Now.AddDays(-20));
        for (var day = today.AddDays(-2); day <= today.AddDays(4); day = day.AddDays(1))
            foreach (var hour in new[] { 9, 10, 11, 14, 15, 16 })
                slots.Add(new(plot.Site.Id, batch.Id, day, Shown.At(day.ToDateTime(new(hour, 0))), Shown.At(day.ToDateTime(new(hour + 1, 0))), 2));
        past.Db.AddRange(slots);
    }

    private async Task Hand(Unit unit, int i)
    {
        var who = past.Resident(unit)!;
        var handover = new Handover(plot.Site.Id, await past.Number("RH"), HandoverWay.In, unit.Id, unit.Label, who.Id) { Batch = batch.Id };
        handover.Recall(HandoverAction.Invite, batch.Name);
        past.Db.Recount(handover, lin, past.Now.AddDays(-20));
        await Live(handover, unit, who.Name, i);
        past.Find(handover);
    }

    private async Task Live(Handover handover, Unit unit, string who, int i)
    {
        var slot = i switch { < 4 => slots[i], 4 => slots[12], 5 => slots[13], 6 or 7 => slots[18 + i % 2], 8 or 9 => slots[24], _ => null };
        if (slot is null) return;
        handover.Book(slot, i is 9 ? 2 : slot.Take([]), desk);
        past.Db.Recount(handover, desk, past.Now.AddDays(-9));
        if (i is 3) { handover.Miss(desk); past.Db.Recount(handover, desk, slot.Ends); return; }
        if (i > 5) return;
        await Counter(handover, unit, who, slot.Begins < past.Now.AddMinutes(-70) ? slot.Begins : past.Now.AddMinutes(-70), i);
    }

    private async Task Counter(Handover handover, Unit unit, string who, DateTimeOffset at, int i)
    {
        handover.Arrive(desk, at);
        handover.CheckIdentity(Comer.Self, who, "0021", desk, at.AddMinutes(3));
        foreach (var (code, minutes) in new[] { ("move-in-notice", 5), ("purchase-contract", 5), ("id-copy", 6), ("payment-slip", 6) }.Concat(i < 2 ? [("repair-fund", 7)] : [])) File(handover, kinds[code].Id, at.AddMinutes(minutes));
        handover.CollectPapers("准予入住通知、购房合同复印件、身份证复印件、缴款单", i < 2, desk, at.AddMinutes(7));
        if (i is 5) { past.Db.Recount(handover, desk, at.AddMinutes(7)); return; }
        handover.ConfirmRecords(desk, at.AddMinutes(10));
        foreach (var agreement in agreements)
        {
            var edition = agreement.On(Shown.DayOf(at))!;
            past.Db.Add(new SignedAgreement(handover.Site, handover.Id, agreement.Id, agreement.Name, edition.Number, edition.Words.Replace("{业户}", who).Replace("{房号}", unit.Label).Replace("{小区}", plot.Site.Name).Replace("{面积}", unit.Area?.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture)).Replace("{日期}", Shown.Day(Shown.DayOf(at))), who, true, desk.Name, at.AddMinutes(14)));
            handover.Sign(agreement.Name, agreement == agreements[^1], desk, at.AddMinutes(15));
            if (agreement.Files is { } kind) File(handover, kind, at.AddMinutes(15));
        }
        handover.SettleFees($"SJ-{260100 + i}", Money.Yuan(unit.Area!.Value * 2.8m * 3), "预交三个月物业费", desk, at.AddMinutes(19));
        handover.Inspect(chen);
        past.Db.Recount(handover, desk, at.AddMinutes(20));
        handover.Mark(items.Select((item, n) => (item.Id, n == 6 && i is 1 or 2 or 4 || n == 10 && i is 2 ? Mark.Faulty : Mark.Good)), chen, at.AddMinutes(45));
        if (i is 1 or 2 or 4) await Found(handover, items[6], "主卧窗扇关闭不严，密封条脱落。", at.AddMinutes(40), i, i is 1 ? 1 : 12);
        if (i is 2) await Found(handover, items[10], "厨房地面坡度不足，墙角积水约 5 毫米。", at.AddMinutes(43), 9, -1);
        handover.ReadMeters([(MeterKind.Water, $"S{4100 + i}", 120 + i * 10), (MeterKind.Electricity, $"D{8100 + i}", 1830 + i * 50), (MeterKind.Gas, $"Q{2100 + i}", 0)], chen, at.AddMinutes(48));
        if (i is 2) { handover.Refuse("厨房坡度整改后再收房", 2, chen, at.AddMinutes(55)); past.Db.Recount(handover, chen, at.AddMinutes(55)); return; }
        if (i is 4) { past.Db.Recount(handover, chen, at.AddMinutes(48)); return; }
        handover.Accept(who, 0, chen, at.AddMinutes(56));
        File(handover, kinds[HandoverPapers.Feedback].Id, at.AddMinutes(56));
        past.Db.Recount(handover, chen, at.AddMinutes(56));
        handover.HandOverKeys([(KeyKind.Entry, 3), (KeyKind.Card, 2), (KeyKind.Mailbox, 1)], who, feesFirst: false, MoveInSettings.FeesFrom(FeeStartRule.NextMonth, Shown.DayOf(at)), desk, at.AddMinutes(66));
        File(handover, kinds[HandoverPapers.KeyReceipt].Id, at.AddMinutes(66));
        if (i is 0) handover.Archive(0, null, desk, at.AddMinutes(70));
        past.Db.Recount(handover, desk, at.AddMinutes(70));
    }

    private async Task Found(Handover handover, InspectionItem item, string words, DateTimeOffset at, int photo, int days)
    {
        var defect = new Defect(handover.Site, await past.Number("YL"), handover.Id, handover.Unit, handover.House, item.Room, item.Name, words);
        var (on, today) = (Shown.DayOf(at), Shown.DayOf(past.Now));
        defect.Find(photo is 9 ? Party.Builder : Party.Developer, photo is 9 ? "浙江恒筑建设" : batch.Developer, on, days < 0 ? on : today.AddDays(days));
        past.Db.Add(defect);
        past.Db.Recount(defect, chen, at);
        past.Album.Put(defect, AttachmentKind.Before, photo is 9 ? "leak" : "doors", chen.Account, chen.Name, at);
        if (days != 1) return;
        defect.Rectify(today, "已更换密封条并调校窗扇。", chen);
        past.Db.Recount(defect, chen, past.Now.AddHours(-3));
    }

    private void File(Handover handover, Contracts.Estate.PaperKindId kind, DateTimeOffset at)
    {
        var paper = new Paper(handover.Site, kind, handover.Unit, handover.Customer, at, desk.Name) { IssuedOn = Shown.DayOf(at), Note = handover.Number };
        paper.Recall(PaperAction.Add, handover.Number);
        past.Db.Add(paper);
        past.Db.Recount(paper, desk, at);
    }

    /// <summary>王雪梅 bought a second home and is invited to book a time.</summary>
    private async Task Second()
    {
        if (plot.Units.FirstOrDefault(u => u.State is UnitState.Unsold && past.Resident(u) is null) is not { } unit) return;
        var buyer = past.Resident(plot.Units.Single(u => u.Label == "3-2-1801"), People.Known.XueMei);
        unit.State = UnitState.SoldNotMovedIn;
        past.Db.Update(unit);
        var handover = new Handover(plot.Site.Id, await past.Number("RH"), HandoverWay.In, unit.Id, unit.Label, buyer.Id) { Batch = batch.Id };
        handover.Recall(HandoverAction.Invite, batch.Name);
        past.Db.Add(handover);
        past.Db.Recount(handover, lin, past.Now.AddDays(-3));
    }

    /// <summary>A tenant gives a flat back; the meters are read, the deposit is still to be settled.</summary>
    private async Task Back()
    {
        var unit = plot.Units.First(u => u.State is UnitState.Let && u.Label[0] is '2');
        var tenancy = await past.Db.Set<Occupancy>().AsNoTracking().FirstAsync(o => o.Unit == unit.Id && o.Role == OccupancyRole.Tenant);
        var who = await past.Db.Set<Customer>().AsNoTracking().SingleAsync(c => c.Id == tenancy.Customer);
        var (at, handover) = (past.Now.AddMinutes(-95), new Handover(plot.Site.Id, await past.Number("TF"), HandoverWay.Out, unit.Id, unit.Label, who.Id) { Ends = tenancy.Id });
        handover.LeaveOn(Shown.DayOf(past.Now));
        handover.Recall(HandoverAction.Register, Shown.Day(Shown.DayOf(past.Now)));
        past.Db.Recount(handover, desk, past.Now.AddDays(-7));
        handover.Arrive(desk, at);
        handover.CheckIdentity(Comer.Self, who.Name, "3317", desk, at.AddMinutes(2));
        handover.ReadMeters([(MeterKind.Water, "S2077", 41230), (MeterKind.Electricity, "D2077", 903410)], chen, at.AddMinutes(30));
        handover.Inspect(chen);
        handover.Mark(items.Take(9).Select(i => (i.Id, Mark.Good)), chen, at.AddMinutes(40));
        past.Db.Recount(handover, chen, at.AddMinutes(40));
        past.Db.Add(handover);
    }
}
