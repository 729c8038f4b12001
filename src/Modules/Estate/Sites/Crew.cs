using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

public sealed record CrewMember(AccountId Id, string Name, string? Title);

/// <summary>Who works at a site, as far as the estate needs it.</summary>
public sealed class Crew(Db db)
{
    /// <summary>Those of the site who may do what the permission says, by name.</summary>
    public async Task<IReadOnlyList<CrewMember>> At(SiteId site, Permission may, CancellationToken ct)
    {
        var here = db.Set<Assignment>().Where(a => a.Site == site).Select(a => a.Account);
        var posts = await (
            from a in db.Users.AsNoTracking().Where(a => a.ClosedAt == null && a.Kind == ActorKind.Staff && here.Contains(a.Id))
            join has in db.Set<AccountRole>() on a.Id equals has.Account
            join role in db.Set<Role>() on has.Role equals role.Id
            orderby a.Name, a.Id
            select new { Who = new CrewMember(a.Id, a.Name, a.Title), role.Permissions }).ToListAsync(ct);
        return [.. posts.Where(p => p.Permissions.Contains(may.Name)).Select(p => p.Who).Distinct()];
    }

    public async Task<CrewMember> Member(SiteId site, AccountId account, Permission may, string field, CancellationToken ct) =>
        (await At(site, may, ct)).FirstOrDefault(c => c.Id == account) ?? throw new Invalid(field, "{0} does not work at this site.");

    public async Task<IReadOnlyDictionary<AccountId, string>> Names(IEnumerable<AccountId?> accounts, CancellationToken ct)
    {
        var ids = accounts.OfType<AccountId>().Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<AccountId, string>() : await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
    }
}
