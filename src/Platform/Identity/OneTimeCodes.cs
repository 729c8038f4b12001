using System.Globalization;
using Microsoft.AspNetCore.Identity;

namespace Steward.Platform.Identity;

/// <summary>The codes of authenticator apps, each accepted once (RFC 6238, 5.2): whoever looks over a shoulder cannot use it again.</summary>
public sealed class OneTimeCodes(TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    private const string Keeper = "[Steward]", Kept = "UsedCodes";
    /// <summary>Longer than a code can be good for, with every clock that is a little off.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        if (!await base.ValidateAsync(purpose, token, manager, user)) return false;
        var now = clock.GetUtcNow();
        var used = (await manager.GetAuthenticationTokenAsync(user, Keeper, Kept) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(u => u.Split('@')).Where(u => long.Parse(u[1], CultureInfo.InvariantCulture) > now.ToUnixTimeSeconds()).ToDictionary(u => u[0], u => u[1]);
        var code = Secret.Hash($"{user.Id}:{token}");
        // Two who send the same code at once change the same account: the second is refused.
        return used.TryAdd(code, (now + Remembered).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))
            && (await manager.SetAuthenticationTokenAsync(user, Keeper, Kept, string.Join(' ', used.Select(u => $"{u.Key}@{u.Value}")))).Succeeded;
    }
}
