using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Figures;

/// <summary>How the department stands: what is open and how old, what is late, whom to call back, how content the customers are, what it is about.</summary>
public sealed class DeskFigures(Work work, RequestRows rows, Snags snags, Kept kept) : Query<DeskFigures.Filter, DeskFigures.View>(work, Permissions.Figures)
{
    public sealed record Filter;

    /// <summary>A stretch of days in which requests were received; open at its older end for the last.</summary>
    public sealed record Age(string Title, DateOnly? From, DateOnly? To);
    public sealed record OpenLine(RequestState State, IReadOnlyList<int> ByAge) { public int Total => ByAge.Sum(); }
    public sealed record Mood(DateOnly From, DateOnly To, int Satisfied, int Fairly, int Dissatisfied)
    {
        public int Total => Satisfied + Fairly + Dissatisfied;
        /// <summary>Satisfied or fairly so, of all who were reached; null when nobody was.</summary>
        public double? Rate => Total == 0 ? null : (double)(Satisfied + Fairly) / Total;
    }
    public sealed record ByCategory(CategoryId? Category, RequestType Type, string? Title, int Count);
    public sealed record View(DateOnly Today, IReadOnlyList<Age> Ages, IReadOnlyList<OpenLine> Open, int Late, IReadOnlyList<RequestList.Row> Latest, int Unheld, int UrgentOpen,
        int CallBacksDue, int CallBacksLate, int CallBacksDone, int ReceivedToday, int ResolvedToday, Mood ThisMonth, Mood LastMonth, IReadOnlyList<ByCategory> Categories, IReadOnlyList<Stuck> Stuck);
    /// <param name="Since">When the oldest of them was received.</param>
    public sealed record Stuck(Snag Snag, int Count, DateTimeOffset? Since);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var start = RequestFilters.Start(today);
        var requests = Db.Set<Request>().VisibleTo(Actor).InChosenSite(Actor);
        var month = new DateOnly(today.Year, today.Month, 1);
        Age[] ages = [new("Today", today, today), new("1–3 days", today.AddDays(-3), today.AddDays(-1)), new("4–7 days", today.AddDays(-7), today.AddDays(-4)), new("8–30 days", today.AddDays(-30), today.AddDays(-8)), new("Older", null, today.AddDays(-31))];
        var received = await requests.CountAsync(r => r.ReceivedAt >= start, ct);
        // Nothing else comes, gets stuck or free but by a move of somebody, or by time.
        var lastMove = await Db.Set<Moved>().MaxAsync(m => (long?)m.Id, ct) ?? 0;
        var now = await kept.Of($"desk {today}", (received, lastMove), () => Count(requests, today, ct));
        var moods = await kept.Of($"moods {month}", now.Heard, () => Moods(requests, month, today, ct));
        return new(today, ages, [.. now.Open.Select(l => l.Line)], now.Open.Sum(l => l.Late), await rows.Of(await RequestOrder.Late(requests.Open().Where(r => r.DueAt < Now)).Take(8).ToListAsync(ct), ct),
            now.Open.Sum(l => l.Unheld), now.Open.Sum(l => l.Urgent), now.CallBacksDue, now.CallBacksLate, now.CallBacksDone, received, now.Resolved, moods.This, moods.Last,
            await kept.Of($"categories {month}", received, () => Categories(requests, month, ct)), now.Stuck);
    }

    private sealed record Standing(OpenLine Line, int Late, int Unheld, int Urgent);
    private sealed record Counted(IReadOnlyList<Standing> Open, int CallBacksDue, int CallBacksLate, int CallBacksDone, int Heard, int Resolved, IReadOnlyList<Stuck> Stuck);

    private async Task<Counted> Count(IQueryable<Request> requests, DateOnly today, CancellationToken ct)
    {
        var (start, end) = (RequestFilters.Start(today), RequestFilters.Start(today.AddDays(1)));
        var calls = Db.Set<DueCallBack>().VisibleTo(Actor).InChosenSite(Actor);
        var due = calls.Standing().Where(d => (d.NextAt ?? d.DueAt) < end);
        return new(await OpenByAge(requests.Open(), today, ct), await due.CountAsync(ct), await due.CountAsync(d => d.DueAt < Now, ct), await calls.CountAsync(d => d.EndedAt >= start && d.Satisfaction != null, ct),
            await requests.CountAsync(r => r.CalledBackAt >= start && r.Satisfaction != null, ct), await requests.CountAsync(r => r.ResolvedAt >= start, ct), await StuckOf(requests, ct));
    }

    /// <summary>All that is asked of the open ones, in one look at them.</summary>
    private async Task<IReadOnlyList<Standing>> OpenByAge(IQueryable<Request> open, DateOnly today, CancellationToken ct)
    {
        var (d0, d3, d7, d30) = (RequestFilters.Start(today), RequestFilters.Start(today.AddDays(-3)), RequestFilters.Start(today.AddDays(-7)), RequestFilters.Start(today.AddDays(-30)));
        var lines = await open.GroupBy(r => r.State).Select(g => new
        {
            State = g.Key, All = g.Count(), Since30 = g.Count(r => r.ReceivedAt >= d30), Since7 = g.Count(r => r.ReceivedAt >= d7), Since3 = g.Count(r => r.ReceivedAt >= d3), Since0 = g.Count(r => r.ReceivedAt >= d0),
            Late = g.Count(r => r.DueAt < Now), Unheld = g.Count(r => r.Holder == null), Urgent = g.Count(r => r.Urgency == Urgency.Urgent),
        }).ToListAsync(ct);
        return [.. new[] { RequestState.New, RequestState.Accepted, RequestState.OnHold }.Select(s => lines.SingleOrDefault(l => l.State == s) is { } l
            ? new Standing(new(s, [l.Since0, l.Since3 - l.Since0, l.Since7 - l.Since3, l.Since30 - l.Since7, l.All - l.Since30]), l.Late, l.Unheld, l.Urgent) : new(new(s, [0, 0, 0, 0, 0]), 0, 0, 0))];
    }

    /// <summary>This month until today and the whole month before, in one look.</summary>
    private static async Task<(Mood This, Mood Last)> Moods(IQueryable<Request> requests, DateOnly month, DateOnly today, CancellationToken ct)
    {
        var (before, start, end) = (RequestFilters.Start(month.AddMonths(-1)), RequestFilters.Start(month), RequestFilters.Start(today.AddDays(1)));
        var said = await requests.Where(r => r.CalledBackAt >= before && r.CalledBackAt < end && r.Satisfaction != null)
            .GroupBy(r => new { IsThis = r.CalledBackAt >= start, r.Satisfaction }).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct);
        int Count(bool isThis, Satisfaction satisfaction) => said.SingleOrDefault(s => s.Key.IsThis == isThis && s.Key.Satisfaction == satisfaction)?.Count ?? 0;
        Mood Of(bool isThis, DateOnly from, DateOnly to) => new(from, to, Count(isThis, Satisfaction.Satisfied), Count(isThis, Satisfaction.Fairly), Count(isThis, Satisfaction.Dissatisfied));
        return (Of(true, month, today), Of(false, month.AddMonths(-1), month.AddDays(-1)));
    }

    private async Task<IReadOnlyList<Stuck>> StuckOf(IQueryable<Request> requests, CancellationToken ct)
    {
        var stuck = new List<Stuck>();
        foreach (var snag in Enum.GetValues<Snag>())
        {
            var those = (await snags.Of(snag, requests, ct)).GroupBy(_ => 1).Select(g => new { Count = g.Count(), Since = g.Min(r => r.ReceivedAt) });
            if (await those.SingleOrDefaultAsync(ct) is { } all) stuck.Add(new(snag, all.Count, all.Since));
        }
        return stuck;
    }

    private async Task<IReadOnlyList<ByCategory>> Categories(IQueryable<Request> requests, DateOnly from, CancellationToken ct)
    {
        var start = RequestFilters.Start(from);
        var counts = await requests.Where(r => r.ReceivedAt >= start && r.Category != null).GroupBy(r => r.Category!.Value).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).Take(12).ToListAsync(ct);
        var names = await Db.Set<Category>().ToDictionaryAsync(c => c.Id, ct);
        return [.. counts.Select(c => new ByCategory(c.Key, names[c.Key].Type, names[c.Key].Title, c.Count))];
    }
}
