using Steward.Contracts.Estate;
using Steward.Estate.Keys;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>A counter with a batch, and the ways in which a home goes through it.</summary>
internal static class MoveInDesk
{
    public static PlanBatch.Form Batch(this StewardApp app, int counters = 2) => new()
    {
        Site = app.Site, Name = "首批", Place = "会所一楼", Developer = "翠湖置业", FirstDay = new(2026, 3, 3), LastDay = new(2026, 3, 4), OpensAt = new(9, 0), ClosesAt = new(17, 0), PauseFrom = new(12, 0), PauseUntil = new(13, 30),
        SlotMinutes = 30, Counters = counters,
    };

    /// <summary>A batch open for booking, with 3-2-1801 of 吴晓梅 and 3-2-1802 of 何建国 invited.</summary>
    public static async Task<(HandoverBatchId Batch, HandoverId Wu, HandoverId He)> Invited(this StewardApp app, int counters = 2)
    {
        var batch = await app.As("lin").Do((PlanBatch plan) => plan.Run(app.Batch(counters)));
        var wu = await app.Invite(batch, "3-2-1801");
        var he = await app.Invite(batch, "3-2-1802");
        await app.As("lin").Do((OpenBatch open) => open.Run(batch, new()));
        return (batch, wu, he);
    }

    public static Task<HandoverId> Invite(this StewardApp app, HandoverBatchId batch, string house, string? owner = null, string? phone = null) =>
        app.As("lin").Do((InviteHome invite) => invite.Run(new() { Batch = batch, House = house, OwnerName = owner, Phones = phone }));

    public static Task<ShowHandover.View> Handover(this StewardApp app, HandoverId id, string who = "wang") => app.As(who).Do((ShowHandover show) => show.Run(id));
    public static async Task<IReadOnlyList<SlotChoices.Slot>> Slots(this StewardApp app, HandoverId id, string who = "wang") => [.. (await app.As(who).Do((SlotChoices choices) => choices.Run(id))).SelectMany(d => d.Slots)];
    public static Task Book(this StewardApp app, HandoverId id, HandoverSlotId slot, string who = "wang") => app.As(who).Do((BookSlot book) => book.Run(id, new() { Slot = slot }));

    public static async Task Receive(this StewardApp app, HandoverId id, string name = "吴晓梅")
    {
        await app.As("wang").Do((ReceiveHousehold receive) => receive.Run(id, new()));
        await app.As("wang").Do((CheckIdentity check) => check.Run(id, new() { Comer = Comer.Self, ComerName = name, IdTail = "012x", OriginalSeen = true }));
    }

    public static async Task SignAll(this StewardApp app, HandoverId id, string name = "吴晓梅")
    {
        foreach (var paper in (await app.Handover(id)).Agreements.Where(a => a.SignedAt is null))
            await app.As("wang").Do((SignAgreement sign) => sign.Run(id, new() { Agreement = paper.Id, Edition = paper.Edition, SignedBy = name, Signature = KeyDesk.Pen }));
    }

    public static Task ReadMeters(this StewardApp app, HandoverId id, decimal water = 1.20m, string? number = null) =>
        app.As("chen").Do((ReadMeters read) => read.Run(id, new() { Meters = [new() { Kind = MeterKind.Water, Reading = water, Number = number }, new() { Kind = MeterKind.Electricity, Reading = 18 }, new() { Kind = MeterKind.Gas }] }));

    /// <summary>Looks at everything; finds nothing.</summary>
    public static async Task Inspect(this StewardApp app, HandoverId id, bool begin = true)
    {
        if (begin) await app.As("chen").Do((BeginInspection inspect) => inspect.Run(id, new()));
        foreach (var room in (await app.As("chen").Do((ShowInspection show) => show.Run(id))).Rooms.Where(r => r.Items.Any(i => i.Found is null)))
            await app.As("chen").Do((TickItems tick) => tick.Run(id, new() { WholeRoom = room.Name }));
    }

    public static Task<DefectId> Find(this StewardApp app, HandoverId id, InspectionItemId item, DateOnly? due = null) =>
        app.As("chen").Do((RecordDefect record) => record.Run(new() { Handover = id, Item = item, DefectWords = "窗扇关闭不严", Party = Party.Developer, DueOn = due }));

    public static Task Accept(this StewardApp app, HandoverId id) => app.As("chen").Do((AcceptHome accept) => accept.Run(id, new() { SignedBy = "吴晓梅", Signature = KeyDesk.Pen }));

    public static Task Keys(this StewardApp app, HandoverId id, Steward.Estate.Units.UnitState? state = null) =>
        app.As("wang").Do((HandOverKeys hand) => hand.Run(id, new() { Keys = [new() { Kind = KeyKind.Entry, Sets = 3 }, new() { Kind = KeyKind.Card, Sets = 2 }, new()], SignedBy = "吴晓梅", Signature = KeyDesk.Pen, State = state }));

    /// <summary>All the way to the keys.</summary>
    public static async Task Through(this StewardApp app, HandoverId id)
    {
        await app.Receive(id);
        await app.SignAll(id);
        await app.Inspect(id);
        await app.ReadMeters(id);
        await app.Accept(id);
        await app.Keys(id);
    }
}
