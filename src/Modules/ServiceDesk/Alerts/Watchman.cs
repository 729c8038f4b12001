using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Levels;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Goes round what is open at a site and sees what nobody attends to, what is due, and what is stuck.</summary>
public sealed class Watchman(Db db, Snags snags, IEstate estate, Ladders ladders, Promises promises, WorkingCalendar calendar, Roster roster, SettingReader settings, LegalReply law)
{
    /// <summary>These say that a thing is stuck; the others are watched for themselves.</summary>
    private static readonly Snag[] Stuck = [Snag.OrderWaits, Snag.QuoteUnanswered, Snag.QuoteDeclined, Snag.WorkDone, Snag.HeldWithoutDate, Snag.HoldOver];

    /// <summary>What was due longer ago, as in a register that has just been imported, is told to nobody any more: the lists show it.</summary>
    private static readonly TimeSpan Reach = TimeSpan.FromDays(30);

    /// <summary>No warning is given longer before.</summary>
    internal static readonly TimeSpan Ahead = TimeSpan.FromDays(7);

    /// <summary>Goes round these requests of one site.</summary>
    public async Task<Round> Round(IQueryable<Request> requests, SiteId site, DateTimeOffset now, CancellationToken ct)
    {
        Sighting[] sightings = [.. await Look(requests, site, now, ct), .. await Calls(requests, site, now, ct), .. await Proposals(requests, site, ct), .. await Lawful(requests, site, now, ct)];
        return new(sightings, await Due(sightings, site, now, ct));
    }

    private async Task<IReadOnlyList<Sighting>> Look(IQueryable<Request> requests, SiteId site, DateTimeOffset now, CancellationToken ct)
    {
        var (here, alerts, jobs) = (requests.Open().Where(r => r.Site == site), db.Set<Alert>(), db.Set<WorkOrder>());
        var stuck = new HashSet<RequestId>();
        foreach (var snag in Stuck) stuck.UnionWith(await (await snags.Of(snag, here, ct, site)).Select(r => r.Id).ToListAsync(ct));
        var unpriced = await (await snags.Of(Snag.NotPriced, here, ct, site)).Select(r => r.Id).ToListAsync(ct);
        var toPrice = TimeSpan.FromMinutes(await settings.Get(DeskSettings.PriceMinutes, site, ct: ct));
        var people = (await here.Where(r => r.Holder != null).Select(r => r.Holder!.Value).Distinct().ToListAsync(ct)).Union(await jobs.StillOpen().Where(o => here.Any(r => r.Id == o.Request)).Select(o => o.Worker).Distinct().ToListAsync(ct)).ToArray();
        var (gone, resting) = (await Gone(site, people, ct), (await roster.At(people, now, ct)).Where(p => p.Value.Shift.IsRest).Select(p => p.Key).ToHashSet());
        AccountId[] absent = [.. gone.Keys, .. resting];
        var (from, until) = (now - Reach, now + Ahead);
        var open = await here.Where(r => r.DueAt >= from && r.DueAt <= until || r.Holder == null && (r.ClocksFrom >= from || r.ReopenedAt >= from || r.Department != null) || r.Holder != null && absent.Contains(r.Holder.Value)
                || stuck.Contains(r.Id) || unpriced.Contains(r.Id) || alerts.Any(a => a.Request == r.Id && a.EndedAt == null)
                || jobs.Any(o => o.Request == r.Id && (o.State == WorkOrderState.Dispatched || o.State == WorkOrderState.Returned || absent.Contains(o.Worker) && o.State != WorkOrderState.Completed && o.State != WorkOrderState.Confirmed && o.State != WorkOrderState.Cancelled)))
            .Select(r => new Open(r.Id, r.Site, r.Number, r.Subject, r.Urgency, r.Holder, r.Department, r.ReceivedAt, r.ClocksFrom, r.ReopenedAt, r.HeldUntil, r.DueAt, r.RespondedAt == null ? r.RespondBy : null, r.ArrivedAt == null ? r.ArriveBy : null, r.RepliedAt == null ? r.ReplyBy : null, r.ResolveBy, r.AppointmentFrom != null || r.AppointmentTo != null)).ToListAsync(ct);
        var ids = open.Select(r => r.Id).ToArray();
        var orders = await jobs.AsNoTracking().StillOpen().Where(o => ids.Contains(o.Request)).ToListAsync(ct);
        var moved = await LastMoves([.. open.Where(r => r.Holder is null || stuck.Contains(r.Id) || gone.ContainsKey(r.Holder.Value)).Select(r => r.Id.Value), .. orders.Select(o => o.Key)], ct);
        var byRequest = orders.ToLookup(o => o.Request);
        return [.. open.SelectMany(r => Of(r, byRequest[r.Id], stuck.Contains(r.Id), gone, moved)), .. NotPriced(open, orders.Where(o => unpriced.Contains(o.Request)), toPrice), .. Resting(open, orders, resting, RequestFilters.Start(Shown.DayOf(now)))];
    }

    /// <summary>Customers who are to be called back.</summary>
    private async Task<IReadOnlyList<Sighting>> Calls(IQueryable<Request> requests, SiteId site, DateTimeOffset now, CancellationToken ct)
    {
        var (from, until) = (now - Reach, now + Ahead);
        return await db.Set<DueCallBack>().Standing().Where(d => d.Site == site && d.DueAt >= from && d.DueAt <= until && requests.Any(r => r.Id == d.Request))
            .Select(d => new Sighting(d.Request, null, d.Site, d.Of.Number, d.Of.Subject, d.Of.Urgency, Watch.CallBack, d.DecidedAt, d.DueAt, null, null, d.Id, d.Caller)).ToListAsync(ct);
    }

    /// <summary>Proposals to complaints that wait for whoever approves them.</summary>
    private async Task<IReadOnlyList<Sighting>> Proposals(IQueryable<Request> requests, SiteId site, CancellationToken ct) =>
        await db.Set<ComplaintProposal>().Where(p => p.Site == site && p.State == ProposalState.Submitted && p.SubmittedAt != null)
            .Join(requests.Open(), p => p.Request, r => r.Id, (p, r) => new Sighting(r.Id, null, r.Site, r.Number, r.Subject, r.Urgency, Watch.ProposalWaits, p.SubmittedAt!.Value, p.SubmittedAt!.Value, r.Holder, r.Department, null, null)).ToListAsync(ct);

    /// <summary>Complaints that nobody has answered, where the law of the place says by which day.</summary>
    private async Task<IReadOnlyList<Sighting>> Lawful(IQueryable<Request> requests, SiteId site, DateTimeOffset now, CancellationToken ct)
    {
        if (await settings.Get(ComplaintSettings.LegalReplyDays, site, ct: ct) is not > 0) return [];
        var seen = new List<Sighting>();
        foreach (var r in await requests.Open().AsNoTracking().Where(r => r.Site == site && r.Type == RequestType.Complaint && r.RepliedAt == null).ToListAsync(ct))
            if (await law.Of(r, now, ct) is { } limit && RequestFilters.Start(limit.Day.AddDays(1)) is var over && over >= now - Reach && over <= now + Ahead)
                seen.Add(new(r.Id, null, r.Site, r.Number, r.Subject, r.Urgency, Watch.LegalReply, r.ClocksFrom, over, r.Holder, r.Department));
        return seen;
    }

    /// <summary>As much of a request as has to be looked at, with the times of the promises not kept yet.</summary>
    private sealed record Open(RequestId Id, SiteId Site, string Number, string Subject, Urgency Urgency, AccountId? Holder, DepartmentId? Department, DateTimeOffset ReceivedAt, DateTimeOffset ClocksFrom, DateTimeOffset? ReopenedAt,
        DateTimeOffset? HeldUntil, DateTimeOffset? DueAt, DateTimeOffset? RespondBy, DateTimeOffset? ArriveBy, DateTimeOffset? ReplyBy, DateTimeOffset? ResolveBy, bool IsAppointed);

    /// <summary>The steps whose moment has come, of the ladder that holds today: it makes good nothing from before its first day.
    /// Since when somebody is not there nobody may know; that they are not is so today, however long ago they last did something.</summary>
    private async Task<IReadOnlyList<Due>> Due(IEnumerable<Sighting> sightings, SiteId site, DateTimeOffset now, CancellationToken ct)
    {
        var today = Shown.DayOf(now);
        var (ladder, days) = (await ladders.At(site, today, ct), await calendar.Days(ct));
        var office = (await promises.Policy(site, today, ct)).Office;
        var begins = ladder.From == DateOnly.MinValue ? DateTimeOffset.MinValue : RequestFilters.Start(ladder.From);
        return [.. from seen in sightings
                   from step in ladder.Steps
                   where step.Watch == seen.Watch && (step.Urgency is null || step.Urgency == seen.Urgency)
                   let moment = step.Moment(seen.From, office, days)
                   where moment <= now && (seen.Watch is Watch.HolderAway || moment >= begins && moment >= now - Reach)
                   orderby moment
                   select new Due(seen, step)];
    }

    private static IEnumerable<Sighting> Of(Open r, IEnumerable<WorkOrder> orders, bool stuck, IReadOnlyDictionary<AccountId, DateTimeOffset?> gone, IReadOnlyDictionary<Guid, DateTimeOffset> moved)
    {
        var round = r.ReopenedAt ?? r.ClocksFrom;
        Sighting See(Watch watch, DateTimeOffset since, DateTimeOffset? from = null) => new(r.Id, null, r.Site, r.Number, r.Subject, r.Urgency, watch, since, from ?? since, r.Holder, r.Department);
        if (r.Holder is null) yield return See(Watch.Unheld, Later(round, moved.GetValueOrDefault(r.Id.Value)));
        if (r.Holder is { } holder && gone.TryGetValue(holder, out var left)) yield return See(Watch.HolderAway, left ?? Later(round, moved.GetValueOrDefault(r.Id.Value)));
        if (r.RespondBy is { } respond) yield return See(Watch.Response, round, respond);
        // Another appointment is another promise: missed again, it is told again.
        if (r.ArriveBy is { } arrive) yield return See(Watch.Arrival, r.IsAppointed ? Later(round, arrive) : round, arrive);
        if (r.ReplyBy is { } reply) yield return See(Watch.Reply, round, reply);
        if (r.ResolveBy is { } resolve) yield return See(Watch.Resolution, round, resolve);
        if (stuck)
        {
            var since = orders.Select(o => moved.GetValueOrDefault(o.Key)).Append(moved.GetValueOrDefault(r.Id.Value)).Append(round).Max();
            yield return See(Watch.Stuck, since, Later(since, r.HeldUntil ?? since));
        }
        foreach (var o in orders)
        {
            Sighting SeeOrder(Watch watch, DateTimeOffset since, AccountId? worker) => new(r.Id, o.Id, r.Site, o.Number, r.Subject, r.Urgency, watch, since, since, worker, r.Department);
            if (o.State is WorkOrderState.Dispatched) yield return SeeOrder(Watch.OrderNotTaken, o.DispatchedAt, o.Worker);
            if (o.State is WorkOrderState.Returned) yield return SeeOrder(Watch.OrderReturned, Later(o.DispatchedAt, moved.GetValueOrDefault(o.Key)), null);
            else if (gone.TryGetValue(o.Worker, out var since)) yield return SeeOrder(Watch.HolderAway, since ?? o.DispatchedAt, null);
        }
    }

    /// <summary>Somebody is at the door, and the customer has not been told what it costs.</summary>
    private static IEnumerable<Sighting> NotPriced(IReadOnlyList<Open> open, IEnumerable<WorkOrder> orders, TimeSpan within) =>
        from o in orders
        where o.State is WorkOrderState.OnSite or WorkOrderState.Working && o.QuotedAt is null && !o.Reworked
        join r in open on o.Request equals r.Id
        let arrived = o.ArrivedAt ?? o.DispatchedAt
        select new Sighting(r.Id, o.Id, r.Site, o.Number, r.Subject, r.Urgency, Watch.NotPriced, arrived, arrived + within, o.Worker, r.Department);

    /// <summary>What cannot wait until tomorrow lies with somebody who rests today.</summary>
    private static IEnumerable<Sighting> Resting(IReadOnlyList<Open> open, IReadOnlyList<WorkOrder> orders, HashSet<AccountId> resting, DateTimeOffset today)
    {
        var (tomorrow, byId) = (today.AddDays(1), open.ToDictionary(r => r.Id));
        foreach (var r in open.Where(r => r.Holder is { } holder && resting.Contains(holder) && (r.Urgency is Urgency.Urgent || r.DueAt < tomorrow)))
            yield return new(r.Id, null, r.Site, r.Number, r.Subject, r.Urgency, Watch.HolderAway, Later(today, r.ReceivedAt), Later(today, r.ReceivedAt), r.Holder, r.Department);
        foreach (var o in orders.Where(o => o.State is WorkOrderState.Dispatched or WorkOrderState.Accepted && resting.Contains(o.Worker) && (o.Urgent || o.AppointedAt < tomorrow)))
            yield return new(o.Request, o.Id, o.Site, o.Number, byId[o.Request].Subject, byId[o.Request].Urgency, Watch.HolderAway, Later(today, o.DispatchedAt), Later(today, o.DispatchedAt), null, byId[o.Request].Department);
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>Who of these has left the company or the site, and when, as far as that is known.</summary>
    private async Task<IReadOnlyDictionary<AccountId, DateTimeOffset?>> Gone(SiteId site, AccountId[] ids, CancellationToken ct)
    {
        var staff = (await estate.StaffOf([site], ct)).GetValueOrDefault(site, []).ToHashSet();
        var closed = await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.ClosedAt }).ToListAsync(ct);
        return closed.Where(a => a.ClosedAt is not null || !staff.Contains(a.Id)).ToDictionary(a => a.Id, a => a.ClosedAt);
    }

    /// <summary>When each was last moved.</summary>
    private async Task<IReadOnlyDictionary<Guid, DateTimeOffset>> LastMoves(Guid[] things, CancellationToken ct)
    {
        var last = await db.Set<Moved>().Where(m => things.Contains(m.Thing) && m.To != null).GroupBy(m => m.Thing).Select(g => g.Max(m => m.Id)).ToListAsync(ct);
        return await db.Set<Moved>().AsNoTracking().Where(m => last.Contains(m.Id)).ToDictionaryAsync(m => m.Thing, m => m.At, ct);
    }
}
