using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Estate.Sites;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Reports;

/// <summary>The day's report of the counter (交房日报): who was booked, who came, what was found, whose keys were handed over, and how far each batch has come.</summary>
public sealed class DayReport(Work work) : Query<DayReport.Filter, DayReport.View>(work, Permissions.SeeMoveIns)
{
    /// <param name="Day">Left empty: today.</param>
    public sealed record Filter(DateOnly? Day = null);

    public sealed record View(DateOnly Day, IReadOnlyList<string> SiteNames, Counts Counts, IReadOnlyList<Line> Lines, IReadOnlyList<Found> Defects, IReadOnlyList<Batch> Batches);

    /// <param name="Came">Received at the counter on the day, with a booking or without.</param>
    /// <param name="Taken">Homes taken over on the day.</param>
    public sealed record Counts(int Booked, int Came, int Absent, int Taken, int Refused, int Keys, int Back, int Found, int PutRight);
    public sealed record Line(HandoverId Id, string Number, HandoverWay Way, string House, string Name, HandoverState State, DateTimeOffset? BookedFor, DateTimeOffset? ArrivedAt, DateTimeOffset? AcceptedAt, DateTimeOffset? KeysAt, int Defects);
    public sealed record Found(string Room, string Item, Party Party, int Count);
    public sealed record Batch(HandoverBatchId Id, string Name, int Homes, int Keys, int Rectifying, int OpenDefects)
    {
        public int Percent => Homes == 0 ? 0 : Keys * 100 / Homes;
    }

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var day = filter.Day ?? Shown.DayOf(Now);
        var visible = Db.Set<Handover>().VisibleTo(Actor).InChosenSite(Actor);
        var rows = await visible.On(day).Join(Db.Set<Customer>(), h => h.Customer, c => c.Id, (h, c) => new { H = h, c.Kind, c.Name })
            .OrderBy(x => x.H.BookedFor == null).ThenBy(x => x.H.BookedFor).ThenBy(x => x.H.ArrivedAt).ThenBy(x => x.H.House).ToListAsync(ct);
        var ids = rows.Select(x => x.H.Id).ToArray();
        var counts = await Db.Set<Defect>().Where(d => ids.Contains(d.Handover)).GroupBy(d => d.Handover).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var defects = Db.Set<Defect>().VisibleTo(Actor).InChosenSite(Actor);
        var found = await defects.Where(d => d.FoundOn == day && d.State != DefectState.Dropped).GroupBy(d => new { d.Room, d.Item, d.Party }).Select(g => new { g.Key.Room, g.Key.Item, g.Key.Party, Count = g.Count() }).ToListAsync(ct);
        var all = rows.ConvertAll(x => x.H);
        SiteId[] sites = Actor.Chosen is { } chosen ? [chosen] : [.. Actor.Sites];
        return new(day, await Db.Set<Site>().Where(s => sites.Contains(s.Id)).OrderBy(s => s.Code).Select(s => s.Name).ToListAsync(ct),
            new(all.Count(h => h.BookedDay == day || h.MissedDay == day), all.Count(h => h.CameDay == day), all.Count(h => h.MissedDay == day), all.Count(h => h.AcceptedAt is { } at && Shown.DayOf(at) == day), all.Count(h => h.RefusedDay == day),
                all.Count(h => h.KeysDay == day && h.Way is HandoverWay.In), all.Count(h => h.KeysDay == day && h.Way is HandoverWay.Out), found.Sum(f => f.Count), await defects.CountAsync(d => d.PassedOn == day, ct)),
            [.. rows.Select(x => new Line(x.H.Id, x.H.Number, x.H.Way, x.H.House, Privacy.Name(Actor, x.Kind, x.Name), x.H.State, x.H.BookedFor, x.H.ArrivedAt, x.H.AcceptedAt, x.H.KeysAt, counts.GetValueOrDefault(x.H.Id)))],
            [.. found.OrderByDescending(f => f.Count).ThenBy(f => f.Room, StringComparer.Ordinal).ThenBy(f => f.Item, StringComparer.Ordinal).Select(f => new Found(f.Room, f.Item, f.Party, f.Count))],
            await Batches(visible, ct));
    }

    private async Task<IReadOnlyList<Batch>> Batches(IQueryable<Handover> visible, CancellationToken ct)
    {
        var batches = await Db.Set<HandoverBatch>().VisibleTo(Actor).InChosenSite(Actor).Where(b => b.State == HandoverBatchState.Open).OrderBy(b => b.Name).ToListAsync(ct);
        var ids = batches.Select(b => b.Id).ToArray();
        var states = (await visible.Where(h => h.Batch != null && ids.Contains(h.Batch.Value)).GroupBy(h => new { h.Batch, h.State }).Select(g => new { g.Key.Batch, g.Key.State, Count = g.Count() }).ToListAsync(ct)).ToLookup(g => g.Batch!.Value);
        var open = (await Db.Set<Defect>().Where(d => d.State == DefectState.Open || d.State == DefectState.Rectified).Join(visible, d => d.Handover, h => h.Id, (d, h) => h.Batch).Where(b => b != null).GroupBy(b => b).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct)).ToDictionary(g => g.Key!.Value, g => g.Count);
        return [.. batches.Select(b => new Batch(b.Id, b.Name, states[b.Id].Where(s => s.State is not HandoverState.Withdrawn).Sum(s => s.Count), states[b.Id].Where(s => s.State is HandoverState.KeysGiven or HandoverState.Archived).Sum(s => s.Count),
            states[b.Id].Where(s => s.State is HandoverState.Rectifying).Sum(s => s.Count), open.GetValueOrDefault(b.Id)))];
    }
}
