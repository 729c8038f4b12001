using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Staff;

/// <summary>Changes a colleague's name, title and roles.</summary>
public sealed class EditAccount(Work work, KeptAccounts kept, Administrators administrators) : Change<AccountId, EditAccount.Form>(work, Permissions.KeepStaff)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(80)] public string Name { get; set; } = "";
        [StringLength(80)] public string? Title { get; set; }
        public List<RoleId> Roles { get; set; } = [];
    }

    protected override async Task Handle(AccountId id, Form form, CancellationToken ct)
    {
        var account = await kept.Find(id, ct);
        var roles = await kept.Roles(form.Roles, account.Kind, ct);
        account.Edit(form.Name.Trim(), form.Title?.Trim() is { Length: > 0 } title ? title : null);
        if (form.Version is { } seen) Db.Entry(account).Property(a => a.Version).OriginalValue = seen;
        if (roles.ToHashSet().SetEquals(account.Roles.Select(r => r.Role))) return;
        account.Take(roles);
        if (account.Kind is ActorKind.Staff) await administrators.Remain(ct, (account.Id, roles));
        Db.Add(History.Of(Actor, Now, account, "ChangeRoles"));
    }
}
