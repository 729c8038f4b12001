using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality;

/// <summary>Who may do something, and so is to be told of it.</summary>
public sealed class Watchers(Db db, IEstate estate)
{
    /// <param name="site">Only those who keep this site; null for everybody.</param>
    public async Task<IReadOnlyList<AccountId>> Of(Permission may, SiteId? site, CancellationToken ct)
    {
        var people = await (
            from a in db.Users.AsNoTracking().Where(a => a.ClosedAt == null && a.Kind == ActorKind.Staff)
            join has in db.Set<AccountRole>() on a.Id equals has.Account
            join role in db.Set<Role>() on has.Role equals role.Id
            select new { a.Id, role.Permissions }).ToListAsync(ct);
        var able = people.Where(p => p.Permissions.Contains(may.Name)).Select(p => p.Id).Distinct();
        if (site is not { } here) return [.. able];
        var crew = (await estate.StaffOf([here], ct)).GetValueOrDefault(here, []);
        return [.. able.Intersect(crew)];
    }
}
