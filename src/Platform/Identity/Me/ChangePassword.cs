using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Identity;
using Steward.Platform.Identity.Entering;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Me;

/// <summary>Changes my password; whoever else was signed in with the old one no longer is.</summary>
public sealed class ChangePassword(Work work, Myself myself, Accounts accounts) : Create<ChangePassword.Form, AccountId>(work, Permission.SignedIn)
{
    public sealed class Form : NewPassword
    {
        [Required, StringLength(200)] public string CurrentPassword { get; set; } = "";
    }

    protected override async Task<AccountId> Handle(Form form, CancellationToken ct)
    {
        var me = await myself.Prove(form.CurrentPassword, nameof(form.CurrentPassword), ct);
        await accounts.Set(me, form.Password, nameof(form.Password));
        Db.Add(History.Of(Actor, Now, me, "ChangePassword"));
        return me.Id;
    }
}
