using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Staff;

/// <summary>One account of the staff or of a program, as those who keep it see it.</summary>
public sealed class ShowAccount(Work work) : Query<AccountId, ShowAccount.View>(work, Permissions.SeeStaff)
{
    public sealed record View(AccountId Id, string UserName, string Name, string? Title, bool IsClient, AccountState State, IReadOnlyList<RoleId> Roles, bool HasPassword, bool SecondFactor,
        DateTimeOffset? LastSignInAt, DateTimeOffset? LockedUntil, IReadOnlyList<TokenRow> Tokens, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(AccountId id, CancellationToken ct)
    {
        var a = await Db.Users.VisibleTo(Actor).Include(a => a.Roles).Where(a => a.Id == id && a.Kind != ActorKind.Resident).OrNotFound(ct);
        var history = await Db.Set<Moved>().Where(m => m.Thing == id.Value).OrderBy(m => m.Id).ToListAsync(ct);
        return new(a.Id, a.UserName!, a.Name, a.Title, a.Kind is ActorKind.Client, a.StateAt(Now), [.. a.Roles.Select(r => r.Role)], a.PasswordHash is not null, a.TwoFactorEnabled,
            a.LastSignInAt, a.LockoutEnd, await TokenRow.Of(Db, id, ct), history, a.Version);
    }
}
