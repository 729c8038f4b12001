using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Entering;

/// <summary>Chooses a password by the link that an administrator handed over; the link works once.</summary>
public sealed class SetPassword(Work work, Accounts accounts) : Change<AccountId, SetPassword.Form>(work, Permission.Anyone)
{
    public sealed class Form : NewPassword
    {
        [StringLength(1000)] public string? Token { get; set; }
    }

    protected override async Task Handle(AccountId id, Form form, CancellationToken ct)
    {
        var account = await Db.Users.SingleOrDefaultAsync(a => a.Id == id && a.Kind == ActorKind.Staff && a.ClosedAt == null, ct);
        if (account is null || !await accounts.VerifyUserTokenAsync(account, TokenOptions.DefaultProvider, UserManager<Account>.ResetPasswordTokenPurpose, form.Token ?? ""))
            throw new Refused("This link has expired or has been used. Ask your administrator for a new one.");
        await accounts.Set(account, form.Password, nameof(form.Password));
        Db.Add(History.Of(Actor, Now, account, "SetPassword"));
    }
}
