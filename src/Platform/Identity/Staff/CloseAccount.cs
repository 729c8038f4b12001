using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Staff;

/// <summary>Closes the account of somebody who has left: signed out at once everywhere, the history stays.</summary>
public sealed class CloseAccount(Work work, KeptAccounts kept, Administrators administrators) : Change<AccountId, Bare>(work, Permissions.KeepStaff)
{
    protected override async Task Handle(AccountId id, Bare form, CancellationToken ct)
    {
        if (id == Actor.Account) throw new Refused("You cannot close your own account.");
        var account = await kept.Find(id, ct);
        account.Close(Now);
        await administrators.Remain(ct, (account.Id, []));
        Db.Add(History.Of(Actor, Now, account, "Close"));
        Announce(new AccountClosed(account.Id));
    }
}

/// <summary>Opens a closed account again, with the roles it had.</summary>
public sealed class ReopenAccount(Work work, KeptAccounts kept) : Change<AccountId, Bare>(work, Permissions.KeepStaff)
{
    protected override async Task Handle(AccountId id, Bare form, CancellationToken ct)
    {
        var account = await kept.Find(id, ct);
        account.Reopen();
        Db.Add(History.Of(Actor, Now, account, "Reopen"));
    }
}

/// <summary>Lets somebody try again who mistyped the password too often.</summary>
public sealed class UnlockAccount(Work work, KeptAccounts kept) : Change<AccountId, Bare>(work, Permissions.KeepStaff)
{
    protected override async Task Handle(AccountId id, Bare form, CancellationToken ct)
    {
        var account = await kept.Find(id, ct);
        (account.LockoutEnd, account.AccessFailedCount) = (null, 0);
        Db.Add(History.Of(Actor, Now, account, "Unlock"));
    }
}
