using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Data;

namespace Steward.Platform.Identity;

/// <summary>Keeps accounts. Authenticator keys are encrypted and recovery codes hashed, so that a copy of the database opens no door.</summary>
public sealed class AccountStore(Db db, IdentityErrorDescriber describer, IDataProtectionProvider protection) : UserOnlyStore<Account, Db, AccountId>(db, describer)
{
    private const string Hashed = "sha256-";
    private readonly IDataProtector protector = protection.CreateProtector("Steward.Identity.AuthenticatorKey");

    public override AccountId ConvertIdFromString(string? id) => AccountId.TryParse(id, null, out var account) ? account : default;
    public override string ConvertIdToString(AccountId id) => id.ToString();

    /// <summary>Inside a use case the account is followed already, and several changes make one.</summary>
    public override Task<IdentityResult> UpdateAsync(Account user, CancellationToken ct)
    {
        if (AutoSaveChanges) return base.UpdateAsync(user, ct);
        user.ConcurrencyStamp = Guid.NewGuid().ToString();
        return Task.FromResult(IdentityResult.Success);
    }

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken ct) => base.SetAuthenticatorKeyAsync(user, protector.Protect(key), ct);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken ct) =>
        await base.GetAuthenticatorKeyAsync(user, ct) is { Length: > 0 } kept ? protector.Unprotect(kept) : null;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken ct) =>
        base.ReplaceCodesAsync(user, recoveryCodes.Select(c => c.StartsWith(Hashed, StringComparison.Ordinal) ? c : HashOf(c)), ct);

    public override Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken ct) => base.RedeemCodeAsync(user, HashOf(code), ct);

    private static string HashOf(string code) => Hashed + Secret.Hash(code.Replace("-", "").Replace(" ", "").ToUpperInvariant());
}
