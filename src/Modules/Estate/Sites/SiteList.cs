using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>The sites one works at; every site for whoever keeps them.</summary>
public sealed class SiteList(Work work) : Query<SiteList.Filter, IReadOnlyList<SiteList.Row>>(work, Permission.SignedIn)
{
    /// <param name="All">Every site, for whoever keeps them.</param>
    public sealed record Filter(bool? All = null);

    public sealed record Row(SiteId Id, string Name, string Code, string? Address, string? Phone, int Buildings, int Units, int Customers, int Version);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var all = filter.All is true && Actor.May(Permissions.Sites);
        return await Db.Set<Site>().Where(s => all || Actor.Sites.Contains(s.Id)).OrderBy(s => s.Code)
            .Select(s => new Row(s.Id, s.Name, s.Code, s.Address, s.Phone, Db.Set<Building>().Count(b => b.Site == s.Id), Db.Set<Unit>().Count(u => u.Site == s.Id), Db.Set<Customer>().Count(c => c.Site == s.Id && c.MergedInto == null), s.Version)).ToListAsync(ct);
    }
}
