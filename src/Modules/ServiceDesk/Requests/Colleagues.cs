using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

public sealed record Colleague(AccountId Id, string Name, string? Title);

/// <summary>Who works where, as far as requests need it.</summary>
public sealed class Colleagues(Db db, IEstate estate)
{
    /// <summary>Those of the sites who may do what the permission says, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> At(IEnumerable<SiteId> sites, Permission may, CancellationToken ct)
    {
        var staff = (await estate.StaffOf(sites, ct)).Values.SelectMany(s => s).Distinct().ToArray();
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(ct)).Where(r => r.Permissions.Contains(may.Name)).Select(r => r.Id).ToArray();
        return await db.Users.AsNoTracking()
            .Where(a => a.ClosedAt == null && a.Kind == ActorKind.Staff && staff.Contains(a.Id) && a.Roles.Any(r => roles.Contains(r.Role)))
            .OrderBy(a => a.Name).Select(a => new Colleague(a.Id, a.Name, a.Title)).ToListAsync(ct);
    }

    public async Task<Colleague> Handler(SiteId site, AccountId account, string field, CancellationToken ct) =>
        (await At([site], Permissions.Handle, ct)).SingleOrDefault(c => c.Id == account) ?? throw new Invalid(field, "{0} does not work at this community.");

    public async Task<IReadOnlyDictionary<AccountId, string>> Names(IEnumerable<AccountId?> accounts, CancellationToken ct)
    {
        var ids = accounts.OfType<AccountId>().Distinct().ToArray();
        return await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
    }

    public async Task<string> Name(AccountId account, CancellationToken ct) => (await Names([account], ct)).GetValueOrDefault(account, "");
}
