using Microsoft.AspNetCore.Identity;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Staff;

/// <summary>Turns the second factor off for somebody who has lost telephone and recovery codes, and removes the passkeys.</summary>
public sealed class ResetSecondFactor(Work work, KeptAccounts kept, Accounts accounts) : Change<AccountId, Bare>(work, Permissions.KeepStaff)
{
    protected override async Task Handle(AccountId id, Bare form, CancellationToken ct)
    {
        var account = await kept.FindByHand(id, ct);
        await accounts.WithoutSecondFactor(account);
        foreach (var passkey in await accounts.GetPasskeysAsync(account)) await accounts.RemovePasskeyAsync(account, passkey.CredentialId);
        Db.Add(History.Of(Actor, Now, account, "ResetSecondFactor"));
    }
}

/// <summary>Makes a link by which a colleague chooses a password; it works once, for two days, and not after the password has changed.</summary>
public sealed class MakePasswordLink(Work work, KeptAccounts kept, Accounts accounts, ShownOnce once) : Change<AccountId, Bare>(work, Permissions.KeepStaff)
{
    protected override async Task Handle(AccountId id, Bare form, CancellationToken ct)
    {
        var account = await kept.FindByHand(id, ct);
        if (account.Kind is not ActorKind.Staff) throw new Refused("Programs have tokens, not passwords.");
        if (account.ClosedAt is not null) throw new Refused("This account is closed already.");
        once.Show($"/set-password/{account.Id}?t={Uri.EscapeDataString(await accounts.GenerateUserTokenAsync(account, TokenOptions.DefaultProvider, UserManager<Account>.ResetPasswordTokenPurpose))}");
        Db.Add(History.Of(Actor, Now, account, "MakePasswordLink"));
    }
}
