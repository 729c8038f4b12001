using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>Whom to call in each of my communities: the service desk, and in an emergency the room that is always manned.</summary>
public sealed class ServiceLines(Work work) : Query<ServiceLines.Filter, IReadOnlyList<ServiceLines.Row>>(work, Permission.SignedIn)
{
    public sealed record Filter;

    /// <param name="Emergency">The control room; where none is on record, the service desk.</param>
    public sealed record Row(SiteId Site, string Name, string? Phone, string? Emergency);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct) =>
        await Db.Set<Site>().Where(s => Actor.Sites.Contains(s.Id)).OrderBy(s => s.Code).Select(s => new Row(s.Id, s.Name, s.Phone, s.EmergencyPhone ?? s.Phone)).ToListAsync(ct);
}
