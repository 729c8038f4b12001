using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Retention;

/// <summary>Requests of every kind with their call-backs (维修、投诉、回访记录).</summary>
public sealed class RetainRequests(Db db, Anonymising anonymising) : Retained
{
    public static readonly Setting<int> Period = new("retention.requests.months", "Months for which it stays known who brought a request", 36, 0, 600, "Records of repairs, call-backs and opinions are kept for 3 years (common practice)");

    public override string Name => "requests";
    public override string Title => "Requests and call-backs";
    public override string Fate => "Name, number and customer are taken out, and whatever in the words leads to a person; recordings and signatures go. What was the matter, what was done and how long it took stays for the figures.";
    public override Setting<int> Months => Period;

    private IQueryable<Request> Over(SiteId site, DateTimeOffset before) => db.Set<Request>().Where(r => r.Site == site && r.AnonymisedAt == null
        && (r.State == RequestState.Closed || r.State == RequestState.Cancelled || r.State == RequestState.Merged) && (r.ClosedAt ?? r.ReceivedAt) < before);

    public override async Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct) => await db.Set<Request>().Select(r => r.Site).Distinct().ToListAsync(ct);
    public override Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct) => Over(site, before).CountAsync(ct);

    public override async Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct)
    {
        var kept = except.Select(RequestId.From).ToArray();
        var due = await Over(site, before).Where(r => !kept.Contains(r.Id)).OrderBy(r => r.ClosedAt ?? r.ReceivedAt).ThenBy(r => r.Number).Take(most).Select(r => new { r.Id, r.Number, r.Type, Since = r.ClosedAt ?? r.ReceivedAt }).ToListAsync(ct);
        return [.. due.Select(r => new DueRecord(r.Id.Value, r.Number, r.Since, $"/requests/{r.Id}"))];
    }

    public override async Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct)
    {
        var ids = things.Select(RequestId.From).ToArray();
        var requests = await db.Set<Request>().Where(r => ids.Contains(r.Id) && r.AnonymisedAt == null && (r.State == RequestState.Closed || r.State == RequestState.Cancelled || r.State == RequestState.Merged) && (r.ClosedAt ?? r.ReceivedAt) < before).ToListAsync(ct);
        await anonymising.Of(requests, ct);
        return [.. requests.Select(r => r.Key)];
    }
}
