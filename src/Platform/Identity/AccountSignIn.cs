using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>Signing in with what the framework offers; a closed account cannot, whatever it brings.</summary>
public sealed class AccountSignIn(UserManager<Account> accounts, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Account> claims, IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log, IAuthenticationSchemeProvider schemes, IUserConfirmation<Account> confirmation, SettingReader settings, AccessLog access, TimeProvider clock)
    : SignInManager<Account>(accounts, context, claims, options, log, schemes, confirmation)
{
    private static readonly string Nobodys = new PasswordHasher<Account>().HashPassword(null!, Secret.New());

    public override Task<bool> CanSignInAsync(Account user) => Task.FromResult(user.ClosedAt is null);

    /// <summary>A wrong name, and an account that is closed or rests, take as long as a wrong password and are told the same.</summary>
    public override async Task<SignInResult> PasswordSignInAsync(string userName, string password, bool isPersistent, bool lockoutOnFailure)
    {
        if (await UserManager.FindByNameAsync(userName) is { Kind: ActorKind.Staff, PasswordHash: not null } account)
        {
            if (account.ClosedAt is not null || await UserManager.IsLockedOutAsync(account)) Burn(password);
            var result = await PasswordSignInAsync(account, password, isPersistent, lockoutOnFailure);
            if (!result.Succeeded && !result.RequiresTwoFactor) await access.Write(new(AccessAct.SignInFailed, By: account.Id, ByName: account.Name));
            return result;
        }
        Burn(password);
        return SignInResult.Failed;
    }

    private void Burn(string password) => UserManager.PasswordHasher.VerifyHashedPassword(null!, Nobodys, password);

    public async Task<SignInResult> WithPasskey(string? credential)
    {
        if (string.IsNullOrEmpty(credential) || credential.Length > 20_000) return SignInResult.Failed;
        try { return await PasskeySignInAsync(credential); }
        catch (Exception unreadable) when (unreadable is PasskeyException or InvalidOperationException or System.Text.Json.JsonException) { return SignInResult.Failed; }
    }

    /// <summary>What a device made of the offer it was given; null when it cannot be read.</summary>
    public async Task<PasskeyAttestationResult?> NewPasskey(string? credential)
    {
        if (string.IsNullOrEmpty(credential) || credential.Length > 20_000) return null;
        try { return await PerformPasskeyAttestationAsync(credential); }
        catch (Exception unreadable) when (unreadable is PasskeyException or InvalidOperationException or System.Text.Json.JsonException) { return null; }
    }

    /// <summary>Keeps this very sign-in after its account got a new security stamp; all others end.</summary>
    public async Task Renew(Contracts.Identity.AccountId id)
    {
        if (await UserManager.FindByIdAsync(id.ToString()) is { } account) await RefreshSignInAsync(account);
    }

    /// <summary>Wrong recovery codes count as wrong passwords do.</summary>
    public async Task<SignInResult> WithRecoveryCode(string code)
    {
        if (await GetTwoFactorAuthenticationUserAsync() is not { } account) return SignInResult.Failed;
        if (await UserManager.IsLockedOutAsync(account)) return SignInResult.LockedOut;
        var result = await TwoFactorRecoveryCodeSignInAsync(code);
        if (!result.Succeeded) await UserManager.AccessFailedAsync(account);
        return result;
    }

    /// <summary>Every way of signing in ends here.</summary>
    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? properties, IEnumerable<System.Security.Claims.Claim> additionalClaims)
    {
        properties ??= new();
        properties.ExpiresUtc ??= clock.GetUtcNow().AddHours(await settings.Get(SignInSettings.Hours));
        await base.SignInWithClaimsAsync(user, properties, additionalClaims);
        user.LastSignInAt = clock.GetUtcNow();
        await UserManager.UpdateAsync(user);
        await access.Write(new(AccessAct.SignIn, By: user.Id, ByName: user.Name));
        if (user.Language is { } language) Languages.LanguageCookie.Set(Context, language);
    }
}
