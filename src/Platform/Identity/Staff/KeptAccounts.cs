using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Staff;

/// <summary>Finds an account to be changed by somebody else: never one that may do what its keeper may not.</summary>
public sealed class KeptAccounts(Db db, Actor actor, Administrators administrators, Sending sending)
{
    public async Task<Account> Find(AccountId id, CancellationToken ct)
    {
        var account = await db.Users.VisibleTo(actor).Include(a => a.Roles).Where(a => a.Id == id && a.Kind != ActorKind.Resident).OrNotFound(ct);
        await administrators.NotBeyond(account.Roles.Select(r => r.Role), ct);
        return account;
    }

    /// <summary>For what would let a stolen token take an account over.</summary>
    public Task<Account> FindByHand(AccountId id, CancellationToken ct) => sending.ByToken ? throw new Denied() : Find(id, ct);

    /// <summary>The roles that exist among these, none beyond the actor's own rights.</summary>
    public async Task<IReadOnlyList<RoleId>> Roles(IEnumerable<RoleId> wanted, ActorKind kind, CancellationToken ct)
    {
        var ids = wanted.Distinct().ToArray();
        var roles = await db.Set<Role>().AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(ct);
        if (roles.Count != ids.Length || roles.Any(r => r.Post is Post.Resident)) throw new Invalid("Roles", "{0} is not known.");
        if (roles.Count == 0) throw new Invalid("Roles", "{0} is needed.");
        await administrators.NotBeyond(ids, ct);
        return ids;
    }
}
