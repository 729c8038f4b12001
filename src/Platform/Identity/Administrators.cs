using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>Sees to it that somebody can always give rights, and that nobody gives more than they have.</summary>
public sealed class Administrators(Db db, Actor actor)
{
    /// <summary>Refuses a change after which no open account of the staff could keep both roles and staff.</summary>
    /// <param name="account">Whose roles are about to change, and to which.</param>
    public async Task Remain(CancellationToken ct, (AccountId Id, IEnumerable<RoleId> Roles)? account = null, RoleId? without = null)
    {
        var roles = await db.Set<Role>().ToListAsync(ct);
        var held = await db.Users.AsNoTracking().Where(a => a.Kind == ActorKind.Staff && a.ClosedAt == null)
            .SelectMany(a => a.Roles).Select(r => new { r.Account, r.Role }).ToListAsync(ct);
        var then = held.Where(h => h.Account != account?.Id).Concat(account is { } changed ? changed.Roles.Select(role => new { Account = changed.Id, Role = role }) : []).Where(h => h.Role != without);
        if (!then.GroupBy(h => h.Account).Any(mine => Rights(roles.Where(r => mine.Any(m => m.Role == r.Id))) is var rights && rights.Contains(Permissions.KeepRoles.Name) && rights.Contains(Permissions.KeepStaff.Name)))
            throw new Refused("Nobody would be left who may keep roles and staff. Give these rights to somebody else first.");
        // Two such changes at the same time meet in this row, and the second is refused.
        db.Entry(roles.Single(r => r.Post is Post.Administrator)).Property(r => r.Version).IsModified = true;
    }

    /// <summary>Refuses to hand out, or to take over, rights that the actor neither has nor could take.</summary>
    public async Task NotBeyond(IEnumerable<RoleId> given, CancellationToken ct)
    {
        if (actor.May(Permissions.KeepRoles)) return;
        var ids = given.ToArray();
        var roles = await db.Set<Role>().Where(r => ids.Contains(r.Id)).ToListAsync(ct);
        if (Rights(roles).Any(right => !actor.Permissions.Contains(right)))
            throw new Refused("You can only give and take rights that you have yourself.");
    }

    private static HashSet<string> Rights(IEnumerable<Role> roles) => [.. roles.SelectMany(r => r.Permissions)];
}
