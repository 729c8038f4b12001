using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Batches;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>The times that a household can still book, with how many seats are left (可约时段).</summary>
public sealed class SlotChoices(Work work, SettingReader settings) : Query<HandoverId, IReadOnlyList<SlotChoices.Day>>(work, Permissions.BookMoveIn)
{
    public sealed record Day(DateOnly On, IReadOnlyList<Slot> Slots);
    public sealed record Slot(HandoverSlotId Id, DateTimeOffset Begins, DateTimeOffset Ends, int Left, bool IsMine);

    protected override async Task<IReadOnlyList<Day>> Handle(HandoverId id, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Where(h => h.Id == id).OrNotFound(ct);
        if (handover.Batch is not { } batch || !await Db.Set<HandoverBatch>().AnyAsync(b => b.Id == batch && b.State == HandoverBatchState.Open, ct)) return [];
        var earliest = Now.AddHours(Actor.Kind is ActorKind.Resident ? await settings.Get(MoveInSettings.BookingHours, handover.Site, ct: ct) : 0);
        var slots = await Db.Set<HandoverSlot>().Where(s => s.Batch == batch && s.Begins > earliest).OrderBy(s => s.Begins)
            .Select(s => new { s.Id, s.Day, s.Begins, s.Ends, Left = s.Seats - Db.Set<Handover>().Count(h => h.Slot == s.Id) }).ToListAsync(ct);
        return [.. slots.GroupBy(s => s.Day).Select(g => new Day(g.Key, [.. g.Select(s => new Slot(s.Id, s.Begins, s.Ends, s.Left, s.Id == handover.Slot))]))];
    }
}
