using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>The list of one inspection, room by room: what was looked at, what is left, what was found.</summary>
public sealed class ShowInspection(Work work, SettingReader settings) : Query<HandoverId, ShowInspection.View>(work, Permissions.SeeMoveIns)
{
    public sealed record View(HandoverId Id, string House, HandoverWay Way, HandoverState State, IReadOnlyList<Room> Rooms, IReadOnlyList<DefectList.Row> Defects, string? Developer, int UsualDays)
    {
        public int Total => Rooms.Sum(r => r.Items.Count);
        public int Seen => Rooms.Sum(r => r.Items.Count(i => i.Found is not null));
        public int Left => Total - Seen;
        public bool MayTick { get; init; }
    }

    /// <param name="Name">As it stands in the list, whatever the reader's language.</param>
    public sealed record Room(string Name, string Title, IReadOnlyList<Line> Items);
    public sealed record Line(InspectionItemId Id, string Title, Mark? Found, int? Days, IReadOnlyList<DefectList.Row> Defects);

    protected override async Task<View> Handle(HandoverId id, CancellationToken ct)
    {
        var handover = await Db.Set<Handover>().VisibleTo(Actor).Include(h => h.Marks).Where(h => h.Id == id).OrNotFound(ct);
        var items = await Db.Set<InspectionItem>().For(handover.Site).ToListAsync(ct);
        var today = Shown.DayOf(Now);
        var defects = (await Db.Set<Defect>().Where(d => d.Handover == id).OrderBy(d => d.Number).ToListAsync(ct)).ConvertAll(d => DefectList.Of(d, today));
        var developer = handover.Batch is { } batch ? await Db.Set<HandoverBatch>().Where(b => b.Id == batch).Select(b => b.Developer).SingleAsync(ct) : null;
        return new(id, handover.House, handover.Way, handover.State,
            [.. items.GroupBy(i => i.Room).Select(g => new Room(g.Key, g.First().RoomTitle, [.. g.Select(i => new Line(i.Id, i.Title, handover.Marks.Find(m => m.Item == i.Id)?.Found, i.Days, [.. defects.Where(d => d.Room == i.Room && d.Item == i.Name)]))]))],
            defects, developer, await settings.Get(MoveInSettings.DefectDays, handover.Site, ct: ct)) { MayTick = handover.State is HandoverState.Inspecting && Actor.May(Permissions.InspectHomes) };
    }
}
