using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Roles;

/// <summary>One role: what it may do, and who changed that when.</summary>
public sealed class ShowRole(Work work) : Query<RoleId, ShowRole.View>(work, Permissions.SeeStaff)
{
    public sealed record View(RoleId Id, string Name, Post Post, IReadOnlyList<string> Permissions, IReadOnlyList<string> People, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(RoleId id, CancellationToken ct)
    {
        var role = await Db.Set<Role>().Where(r => r.Id == id).OrNotFound(ct);
        var people = await Db.Users.VisibleTo(Actor).Where(a => a.ClosedAt == null && a.Roles.Any(r => r.Role == id)).OrderBy(a => a.Name).Select(a => a.Name).ToListAsync(ct);
        var history = await Db.Set<Moved>().Where(m => m.Thing == id.Value).OrderBy(m => m.Id).ToListAsync(ct);
        return new(role.Id, role.Name, role.Post, role.Permissions, people, history, role.Version);
    }
}
