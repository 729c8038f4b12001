using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>A week by person and day (排班与负荷): who is on which shift, and how many jobs each was given and finished.</summary>
public sealed class ShowRoster(Work work, IEstate estate, Workers workers) : Query<ShowRoster.Filter, ShowRoster.View>(work, Permissions.Dispatch)
{
    /// <param name="Week">Any day of it; this week when left out.</param>
    public sealed record Filter(SiteId? Site = null, DateOnly? Week = null);

    public sealed record View(SiteId Site, IReadOnlyDictionary<SiteId, string> Sites, DateOnly Today, IReadOnlyList<DateOnly> Days, IReadOnlyList<Choice> Shifts, IReadOnlyList<Row> Rows);
    public sealed record Choice(ShiftId Id, string Title, string? Hours, bool IsRest);
    public sealed record Row(AccountId Worker, string Name, string? Title, IReadOnlyList<Cell> Cells);
    /// <param name="Jobs">Given on that day or, in days to come, appointed for it.</param>
    public sealed record Cell(ShiftId? Shift, int Jobs, int Done);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked) || sites.Count == 0) throw new NotFound();
        var site = filter.Site ?? Actor.Chosen ?? sites.OrderBy(s => s.Value, StringComparer.Ordinal).First().Key;
        var today = Platform.Pages.Shown.DayOf(Now);
        var monday = (filter.Week ?? today) is var day ? day.AddDays(-(((int)day.DayOfWeek + 6) % 7)) : default;
        DateOnly[] days = [.. Enumerable.Range(0, 7).Select(monday.AddDays)];
        var people = await workers.Rostered(site, ct);
        var ids = people.Select(p => p.Id).ToArray();
        var duties = await Db.Set<Duty>().Where(d => ids.Contains(d.Worker) && d.Day >= days[0] && d.Day <= days[6]).ToDictionaryAsync(d => (d.Worker, d.Day), d => d.Shift, ct);
        var (start, end) = (RequestFilters.Start(days[0]), RequestFilters.Start(days[6].AddDays(1)));
        var jobs = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).Where(o => o.Site == site && ids.Contains(o.Worker) && o.State != WorkOrderState.Cancelled && (o.DispatchedAt >= start && o.DispatchedAt < end || o.AppointedAt >= start && o.AppointedAt < end))
            .Select(o => new { o.Worker, o.DispatchedAt, o.AppointedAt, o.FinishedAt }).ToListAsync(ct);
        var load = jobs.ToLookup(o => (o.Worker, Platform.Pages.Shown.DayOf(o.AppointedAt is { } at && Platform.Pages.Shown.DayOf(at) > today ? at : o.DispatchedAt)));
        var shifts = await Db.Set<Shift>().OrderBy(s => s.Order).ToListAsync(ct);
        var written = duties.Values.ToHashSet();
        return new(site, sites, today, days, [.. shifts.Where(s => !s.Retired || written.Contains(s.Id)).Select(s => new Choice(s.Id, s.Title, s.IsRest ? null : $"{s.StartsAt:HH:mm}–{s.EndsAt:HH:mm}", s.IsRest))],
            [.. people.OrderByDescending(p => jobs.Count(j => j.Worker == p.Id)).Select(p => new Row(p.Id, p.Name, p.Title,
                [.. days.Select(d => new Cell(duties.TryGetValue((p.Id, d), out var shift) ? shift : null, load[(p.Id, d)].Count(), load[(p.Id, d)].Count(o => o.FinishedAt is not null)))]))]);
    }
}
