using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Requests;

/// <summary>The desk's part of the time line of units and customers: what was brought and joined, who was sent, and what was said afterwards.</summary>
internal sealed class TellOfRequests(Db db, Actor actor, Authors authors, Catalogue texts) : ITellOfEstate
{
    private const string Requests = "Requests", Orders = "Work orders", Calls = "Call-backs", Outages = "Outages";

    public IReadOnlyList<EventKind> Kinds => actor.May(Permissions.See)
        ? [new(Requests, "inbox", "blue"), .. actor.May(Permissions.SeeOrders) ? [new EventKind(Orders, "tool", "orange")] : Array.Empty<EventKind>(), new(Calls, "phone-check", "teal"), new(Outages, "plug", "red")] : [];

    public async Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion question, CancellationToken ct)
    {
        if (!actor.May(Permissions.See)) return [];
        var told = new List<EstateEvent>();
        if (question.Wants(Requests)) told.AddRange(await RequestsOf(question, ct));
        if (question.Wants(Requests) || question.Wants(Outages)) told.AddRange(await JoinedBy(question, ct));
        if (question.Wants(Orders) && actor.May(Permissions.SeeOrders)) told.AddRange(await OrdersOf(question, ct));
        if (question.Wants(Calls)) told.AddRange(await CallsOf(question, ct));
        return [.. EstateEvent.Sort(told.Where(e => question.Wants(e.Kind))).Take(question.Most)];
    }

    private IQueryable<Request> Theirs(EstateQuestion q) => db.Set<Request>().AsNoTracking().VisibleTo(actor)
        .Where(r => r.Unit != null && q.Units.Contains(r.Unit.Value) || r.Customer != null && q.Customers.Contains(r.Customer.Value));

    private async Task<IEnumerable<EstateEvent>> RequestsOf(EstateQuestion q, CancellationToken ct)
    {
        var found = await Theirs(q).Where(r => r.ReceivedAt >= q.Since && r.ReceivedAt < q.Until).OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Id).Take(q.Most)
            .Select(r => new { r.Id, r.Number, r.Type, r.Subject, r.State, r.Resolution, r.ReceivedAt }).ToListAsync(ct);
        return found.Select(r => new EstateEvent(r.Id.ToString(), r.ReceivedAt, Requests, texts["{0} {1}: {2}", r.Type, r.Number, r.Subject.Masked()], r.Resolution.Masked(), null, $"/requests/{r.Id}") { State = (texts.Of(r.State), Tones.Of(r.State)) });
    }

    private async Task<IEnumerable<EstateEvent>> JoinedBy(EstateQuestion q, CancellationToken ct)
    {
        var found = await db.Set<Joiner>().AsNoTracking().VisibleTo(actor)
            .Where(j => (j.Unit != null && q.Units.Contains(j.Unit.Value) || j.Customer != null && q.Customers.Contains(j.Customer.Value)) && j.JoinedAt >= q.Since && j.JoinedAt < q.Until)
            .Join(db.Set<Request>().VisibleTo(actor), j => j.Request, r => r.Id, (j, r) => new { j.Id, j.JoinedAt, j.Words, j.By, j.ByName, Request = r.Id, r.Number, r.Subject, r.State, Outage = db.Set<Outage>().Any(o => o.Request == r.Id) })
            .OrderByDescending(j => j.JoinedAt).ThenByDescending(j => j.Id).Take(q.Most).ToListAsync(ct);
        var called = await authors.Of(found.Select(j => j.By), ct);
        return found.Select(j => new EstateEvent(j.Id.ToString(), j.JoinedAt, j.Outage ? Outages : Requests, j.Outage ? texts["Called about the outage {0}: {1}", j.Number, j.Subject.Masked()] : texts["Joined {0}: {1}", j.Number, j.Subject.Masked()],
            j.Words.Masked(), called(j.By, j.ByName), $"/requests/{j.Request}") { State = (texts.Of(j.State), Tones.Of(j.State)) });
    }

    private async Task<IEnumerable<EstateEvent>> OrdersOf(EstateQuestion q, CancellationToken ct)
    {
        var requests = Theirs(q);
        var found = await db.Set<WorkOrder>().AsNoTracking().Where(o => requests.Any(r => r.Id == o.Request) && o.DispatchedAt >= q.Since && o.DispatchedAt < q.Until)
            .OrderByDescending(o => o.DispatchedAt).ThenByDescending(o => o.Id).Take(q.Most)
            .Join(db.Users, o => o.Worker, a => a.Id, (o, a) => new { o.Id, o.Number, o.Task, o.State, o.Result, o.DispatchedAt, Worker = a.Name }).ToListAsync(ct);
        return found.Select(o => new EstateEvent(o.Id.ToString(), o.DispatchedAt, Orders, texts["{0} was sent with {1}: {2}", o.Worker, o.Number, o.Task.Masked()], o.Result.Masked(), o.Worker, $"/work-orders/{o.Id}") { State = (texts.Of(o.State), Tones.Of(o.State)) });
    }

    private async Task<IEnumerable<EstateEvent>> CallsOf(EstateQuestion q, CancellationToken ct)
    {
        var requests = Theirs(q);
        var found = await db.Set<CallBack>().AsNoTracking().VisibleTo(actor).Where(c => c.Joiner == null && c.At >= q.Since && c.At < q.Until)
            .Join(requests, c => c.Request, r => r.Id, (c, r) => new { c.Id, c.At, c.By, c.ByName, c.Satisfaction, c.Words, Request = r.Id, r.Number })
            .OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(q.Most).ToListAsync(ct);
        var called = await authors.Of(found.Select(c => c.By), ct);
        return found.Select(c => new EstateEvent(c.Id.ToString(), c.At, Calls, c.Satisfaction is { } said ? texts["Called back about {0}: {1}", c.Number, said] : texts["Called back about {0}: nobody was reached", c.Number], c.Words.Masked(), called(c.By, c.ByName), $"/requests/{c.Request}")
        { State = c.Satisfaction is { } grade ? (texts.Of(grade), Tones.Of(grade)) : null });
    }
}
