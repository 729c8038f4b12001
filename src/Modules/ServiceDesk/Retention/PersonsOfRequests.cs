using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Retention;

/// <summary>What the desk keeps about a person: what they brought, what they joined, what they said afterwards.</summary>
internal sealed class PersonsOfRequests(Db db, Catalogue texts, Anonymising anonymising, FormerContacts formers) : IKeepPersonalData
{
    private IQueryable<Request> Of(CustomerId customer) => db.Set<Request>().Where(r => r.Customer == customer);

    public async Task<IReadOnlyList<PersonalRecord>> Tell(CustomerId customer, CancellationToken ct)
    {
        var (requests, joins, calls) = (texts["Requests"], texts["Joined"], texts["Call-backs"]);
        var brought = await Of(customer).AsNoTracking().OrderBy(r => r.ReceivedAt).ThenBy(r => r.Number).ToListAsync(ct);
        var ids = brought.Select(r => r.Id).ToArray();
        var before = await formers.Of(ids, ct);
        var told = brought.Select(r => new PersonalRecord(requests, r.Number, r.ReceivedAt, string.Join("\n", new[] { r.ContactName, r.ContactPhone, r.Subject, r.Details, r.Wish, r.Resolution }.Concat(before[r.Id].SelectMany(b => new[] { b.Name, b.Phone })).Where(w => !string.IsNullOrEmpty(w))))).ToList();
        var joined = await db.Set<Joiner>().AsNoTracking().Where(j => j.Customer == customer).Join(db.Set<Request>(), j => j.Request, r => r.Id, (j, r) => new { r.Number, j.JoinedAt, j.ContactName, j.ContactPhone, j.Words }).OrderBy(j => j.JoinedAt).ToListAsync(ct);
        told.AddRange(joined.Select(j => new PersonalRecord(joins, j.Number, j.JoinedAt, string.Join("\n", new[] { j.ContactName, j.ContactPhone, j.Words }.Where(w => !string.IsNullOrEmpty(w))))));
        var heard = await db.Set<CallBacks.CallBack>().AsNoTracking().Where(c => ids.Contains(c.Request)).OrderBy(c => c.At).Select(c => new { c.Request, c.At, c.Satisfaction, c.Words }).ToListAsync(ct);
        told.AddRange(heard.Select(c => new PersonalRecord(calls, brought.Single(r => r.Id == c.Request).Number, c.At, string.Join("\n", new[] { c.Satisfaction is { } said ? texts.Of(said) : null, c.Words }.Where(w => !string.IsNullOrEmpty(w))))));
        return told;
    }

    public async Task<IReadOnlyList<ErasurePart>> Weigh(CustomerId customer, CancellationToken ct)
    {
        var (open, over) = (await Of(customer).CountAsync(r => !Over.Contains(r.State), ct), await Of(customer).CountAsync(r => Over.Contains(r.State) && r.AnonymisedAt == null, ct));
        return [.. new ErasurePart[] { new("Requests that are over", over), new("Requests that are still open", open, "They are being worked on for the person: they go when they are closed and it is asked again.") }.Where(p => p.Count > 0)];
    }

    public async Task Erase(CustomerId customer, CancellationToken ct)
    {
        await anonymising.Callers(await Of(customer).Where(r => Over.Contains(r.State) && r.AnonymisedAt == null).ToListAsync(ct), ct);
        await anonymising.Joiners(db.Set<Joiner>().Where(j => j.Customer == customer && db.Set<Request>().Any(r => r.Id == j.Request && Over.Contains(r.State))), ct);
    }

    private static readonly RequestState[] Over = [RequestState.Closed, RequestState.Cancelled, RequestState.Merged];
}
