using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Me;

/// <summary>The account of whoever is acting, for what only they may change, with their own hands.</summary>
public sealed class Myself(Db db, Actor actor, Sending sending, Accounts accounts)
{
    public const int MostTries = 5;

    public async Task<Account> Find(CancellationToken ct)
    {
        if (sending.ByToken) throw new Denied();
        return await db.Users.VisibleTo(actor).Where(a => a.Id == actor.Account).OrNotFound(ct);
    }

    /// <summary>Whoever sits down at somebody else's desk does not know the password. Tries are counted at once, whatever becomes of the form.</summary>
    public async Task<Account> Prove(string password, string field, CancellationToken ct)
    {
        var account = await Find(ct);
        var counted = await db.Users.Where(a => a.Id == account.Id && a.AccessFailedCount < MostTries).ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, a => a.AccessFailedCount + 1), ct);
        if (counted == 0) throw new Refused("Too many attempts. Sign out and in again.");
        if (account.PasswordHash is null || accounts.PasswordHasher.VerifyHashedPassword(account, account.PasswordHash, password) is PasswordVerificationResult.Failed)
            throw new Invalid(field, "{0} is not right.");
        await db.Users.Where(a => a.Id == account.Id).ExecuteUpdateAsync(s => s.SetProperty(a => a.AccessFailedCount, 0), ct);
        return account;
    }
}
