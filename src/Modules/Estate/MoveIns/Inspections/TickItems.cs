using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Notes how items of the list were found (逐项验收): in order, or not in this home. What is faulty is written down as a defect.</summary>
public sealed class TickItems(Work work) : Change<HandoverId, TickItems.Form>(work, Permissions.InspectHomes)
{
    public sealed class Form : Bare
    {
        public List<Look> Ticks { get; set; } = [];
        /// <summary>All items of this room that nobody has looked at yet are in order.</summary>
        [StringLength(60)] public string? WholeRoom { get; set; }
    }

    public sealed class Look
    {
        public InspectionItemId Item { get; set; }
        public Mark? Found { get; set; }
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Marks).Where(h => h.Id == id).OrNotFound(ct);
        var items = await Db.Set<InspectionItem>().For(handover.Site).ToListAsync(ct);
        var known = items.Select(i => i.Id).ToHashSet();
        var faulty = handover.Marks.Where(m => m.Found is Mark.Faulty).Select(m => m.Item).ToHashSet();
        var seen = form.Ticks.Where(t => t.Found is Mark.Good or Mark.NotHere && known.Contains(t.Item) && !faulty.Contains(t.Item)).Select(t => (t.Item, t.Found!.Value)).ToList();
        if (form.WholeRoom.OrNull() is { } room)
            seen.AddRange(items.Where(i => i.Room == room && seen.All(s => s.Item != i.Id) && handover.Marks.All(m => m.Item != i.Id)).Select(i => (i.Id, Mark.Good)));
        if (seen.Count == 0) throw new Invalid("", "Say at least of one item how it was found.");
        handover.Mark(seen.DistinctBy(s => s.Item), Actor, Now);
        Refresh(handover.Topic);
    }
}
