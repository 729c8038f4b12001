using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Digests;

/// <summary>Reads from history and audit what a digest counts, so that the same moment always gives the same.</summary>
public sealed class DigestLedger(Db db, Promises promises, Unwinding unwinding, FormerContacts formers, WorkingCalendar calendar)
{
    private static readonly string[] Facts =
    [
        nameof(Request.Type), nameof(Request.Category), nameof(Request.Building), nameof(Request.Unit), nameof(Request.Customer), nameof(Request.Place), nameof(Request.Area), nameof(Request.Subject), nameof(Request.Details),
        nameof(Request.Department), nameof(Request.Urgency), nameof(Request.AppointmentFrom), nameof(Request.AppointmentTo), nameof(Request.ClocksFrom), nameof(Request.Cause), nameof(Request.Remedy),
    ];

    /// <param name="Cases">What was to be seen to in the period.</param>
    /// <param name="Earlier">What was received in the periods before, as it was known; each with the index of its period.</param>
    public sealed record Read(IReadOnlyList<Case> Cases, IReadOnlyList<(Request Request, int Period)> Earlier);

    public async Task<Read> Of(SiteId site, DigestPeriod period, int periods, DateTimeOffset knownAt, CancellationToken ct)
    {
        var until = period.End <= knownAt ? period.End : knownAt.AddMicroseconds(1);
        var (start, past) = (period.Start, period.Before(periods));
        var first = past.Count > 0 ? past[0].Start : start;
        var all = db.Set<Request>().AsNoTracking().Where(r => r.Site == site && r.ReceivedAt < until);
        var requests = await all.Where(r => r.ReceivedAt >= first
            || r.State == RequestState.New || r.State == RequestState.Accepted || r.State == RequestState.OnHold
            || r.ResolvedAt >= start || r.ReopenedAt >= start || r.State == RequestState.Cancelled || r.State == RequestState.Merged).ToListAsync(ct);
        var keys = requests.Select(r => r.Key).ToArray();
        await unwinding.Look(keys, knownAt, ct);
        var contacts = await formers.Then([.. requests.Select(r => r.Id)], knownAt, ct);
        foreach (var request in requests)
        {
            unwinding.PutBack(request, Facts);
            if (contacts.GetValueOrDefault(request.Id) is { } then) (request.ContactName, request.ContactPhone) = (then.Name, then.Phone);
        }

        var recent = requests.Where(r => r.ReceivedAt >= start || IsMaybeOpen(r, start)).ToArray();
        var moves = (await Moves(recent.Select(r => r.Key), knownAt, ct)).ToLookup(m => m.Thing);
        var (split, over) = (await SplitLater(site, requests, knownAt, ct), await TakenInOver(requests, ct));
        // What is planned was there from its first row on, although its clocks begin later.
        bool WasThere(Request r) => !split.Contains(r.Number) && (over.TryGetValue(r.Key, out var taken) ? taken <= knownAt : r.ClocksFrom <= knownAt || moves[r.Key].Any());
        var cases = recent.Where(WasThere).Select(r => new Case(r, [.. moves[r.Key]], over.ContainsKey(r.Key), period, until)).Where(c => c.Counts).OrderBy(c => c.Request.ReceivedAt).ThenBy(c => c.Request.Number, StringComparer.Ordinal).ToArray();
        await ReadPromises(cases, until, knownAt, ct);
        var earlier = requests.Where(r => r.ReceivedAt < start && r.ReceivedAt >= first && WasThere(r)).OrderBy(r => r.ReceivedAt).ThenBy(r => r.Number, StringComparer.Ordinal)
            .Select(r => (r, past.TakeWhile(p => p.End <= r.ReceivedAt).Count())).ToArray();
        return new(cases, earlier);
    }

    /// <summary>What may still have been open when the period began, as far as its columns tell; its history decides.</summary>
    private static bool IsMaybeOpen(Request r, DateTimeOffset start) => r.IsOpen || r.ResolvedAt >= start || r.ReopenedAt >= start || r.State is RequestState.Cancelled or RequestState.Merged;

    private async Task<IReadOnlyList<Moved>> Moves(IEnumerable<Guid> things, DateTimeOffset knownAt, CancellationToken ct)
    {
        var keys = things.ToList();
        return await db.Set<Moved>().AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.Thing) && m.At <= knownAt).OrderBy(m => m.Id).ToListAsync(ct);
    }

    /// <summary>When each of those was taken in that were over before they came here. What a register held as still open was taken in when its clocks began.</summary>
    private async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> TakenInOver(IReadOnlyList<Request> requests, CancellationToken ct)
    {
        var keys = requests.Where(r => r.ClocksFrom > r.ReceivedAt).Select(r => r.Key).ToList();
        if (keys.Count == 0) return new Dictionary<Guid, DateTimeOffset>();
        return await db.Set<Moved>().Where(m => EF.Parameter(keys).Contains(m.Thing) && m.Code == Request.FromRegister).ToDictionaryAsync(m => m.Thing, m => m.At, ct);
    }

    /// <summary>The numbers of those that were split off later, although they count from the day on which they were first brought.</summary>
    private async Task<HashSet<string>> SplitLater(SiteId site, IReadOnlyList<Request> requests, DateTimeOffset knownAt, CancellationToken ct)
    {
        var split = await db.Set<RequestTie>().Where(t => t.Kind == TieKind.Split && t.First!.Site == site).Select(t => new { t.One, t.Other }).ToListAsync(ct);
        if (split.Count == 0) return [];
        var keys = split.SelectMany(t => new[] { t.One.Value, t.Other.Value }).Distinct().ToList();
        var numbers = requests.Select(r => r.Number).ToHashSet(StringComparer.Ordinal);
        var came = await db.Set<Moved>().Where(m => EF.Parameter(keys).Contains(m.Thing) && m.Action == Request.SplitOff && m.At > knownAt && m.Note != null).Select(m => m.Note!).ToListAsync(ct);
        return [.. came.Where(numbers.Contains)];
    }

    /// <summary>How each stood with its promises; nothing is promised of what is planned before it begins.</summary>
    private async Task ReadPromises(IReadOnlyList<Case> cases, DateTimeOffset until, DateTimeOffset knownAt, CancellationToken ct)
    {
        var promised = cases.Where(c => c.ClocksFrom < until).ToArray();
        var ids = promised.Select(c => c.Request.Id).ToList();
        var orders = await db.Set<WorkOrder>().Where(o => EF.Parameter(ids).Contains(o.Request)).Select(o => new { o.Id, o.Request }).ToDictionaryAsync(o => o.Id.Value, o => o.Request, ct);
        var keys = orders.Keys.ToList();
        var held = (await db.Set<Moved>().AsNoTracking().Where(m => EF.Parameter(keys).Contains(m.Thing) && m.At < until && m.At <= knownAt && (m.To == nameof(WorkOrderState.OnHold) || m.From == nameof(WorkOrderState.OnHold))).OrderBy(m => m.Id).ToListAsync(ct)).ToLookup(m => orders[m.Thing]);
        var days = await calendar.Days(knownAt, ct);
        foreach (var one in promised)
        {
            var marks = one.Marks.Concat(held[one.Request.Id].Select(Mark.OfJob).OfType<Mark>()).OrderBy(m => m.At).ToArray();
            one.Readings = await promises.Read(one.Request, one.Grade, new(one.ClocksFrom!.Value, one.Request.AppointmentFrom, one.Request.AppointmentTo, marks), until, days, ct);
        }
    }
}
