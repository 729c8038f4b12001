using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

public sealed record SitePerson(AccountId Id, string Name);

/// <summary>Who watches over fit-outs, and whom their news concerns.</summary>
public sealed class SitePeople(Db db, IEstate estate)
{
    private readonly Dictionary<(SiteId, string), IReadOnlyList<SitePerson>> known = [];

    /// <summary>Those of a site who may do what the permission says, by name.</summary>
    public async Task<IReadOnlyList<SitePerson>> At(SiteId site, Permission may, CancellationToken ct)
    {
        if (known.TryGetValue((site, may.Name), out var people)) return people;
        var staff = (await estate.StaffOf([site], ct)).GetValueOrDefault(site, []).ToArray();
        var posts = await (
            from a in db.Users.AsNoTracking().Where(a => a.ClosedAt == null && a.Kind == ActorKind.Staff && staff.Contains(a.Id))
            join has in db.Set<AccountRole>() on a.Id equals has.Account
            join role in db.Set<Role>() on has.Role equals role.Id
            orderby a.Name, a.Id
            select new { Who = new SitePerson(a.Id, a.Name), role.Permissions }).ToListAsync(ct);
        return known[(site, may.Name)] = [.. posts.Where(p => p.Permissions.Contains(may.Name)).Select(p => p.Who).Distinct()];
    }

    public async Task<IEnumerable<AccountId>> IdsAt(SiteId site, Permission may, CancellationToken ct) => (await At(site, may, ct)).Select(p => p.Id);

    public async Task<IReadOnlyDictionary<AccountId, string>> Names(IEnumerable<AccountId?> accounts, CancellationToken ct)
    {
        var ids = accounts.OfType<AccountId>().Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<AccountId, string>() : await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
    }

    /// <summary>The portal's accounts of whoever fits the home out: who began it there, and whose telephone number it is.</summary>
    public async Task<IReadOnlyList<AccountId>> Applicants(FitOutProject project, CancellationToken ct)
    {
        string?[] phones = project.Customer is { } customer ? [project.Phone, (await estate.Customers([customer], ct)).GetValueOrDefault(customer)?.Phone] : [project.Phone];
        var numbers = phones.OfType<string>().ToArray();
        return await db.Users.Where(a => a.Kind == ActorKind.Resident && a.ClosedAt == null && (a.Id == project.BegunBy || numbers.Contains(a.PhoneNumber!))).Select(a => a.Id).ToListAsync(ct);
    }
}
