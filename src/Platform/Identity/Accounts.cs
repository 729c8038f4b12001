using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>The framework's account manager inside use cases: it changes, and leaves the committing to the spine.</summary>
public sealed class Accounts(AccountStore store, IOptions<IdentityOptions> options, IPasswordHasher<Account> hasher, IEnumerable<IUserValidator<Account>> users,
    IEnumerable<IPasswordValidator<Account>> passwords, ILookupNormalizer names, IdentityErrorDescriber errors, IServiceProvider services, ILogger<UserManager<Account>> log)
    : UserManager<Account>(store, options, hasher, users, passwords, names, errors, services, log)
{
    /// <summary>Adds a new account; the table sees to it that its name is nobody else's.</summary>
    public async Task Open(Account account, string field)
    {
        if (await CreateAsync(account) is { Succeeded: false } bad)
            throw bad.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.DuplicateUserName)) ? new Refused("This user name is taken.") : new Invalid(field, "{0} is not written as expected.");
    }

    public async Task WithoutSecondFactor(Account account)
    {
        await SetTwoFactorEnabledAsync(account, false);
        await ResetAuthenticatorKeyAsync(account);
        await GenerateNewTwoFactorRecoveryCodesAsync(account, 0);
    }

    /// <summary>Sets a new password, or says beside the field what is wrong with it.</summary>
    public async Task Set(Account account, string password, string field)
    {
        foreach (var validator in PasswordValidators)
            if (await validator.ValidateAsync(this, account, password) is { Succeeded: false } bad)
                throw new Invalid(field, bad.Errors.First().Description);
        account.PasswordHash = PasswordHasher.HashPassword(account, password);
        account.SignOutEverywhere();
        account.AccessFailedCount = 0;
        account.LockoutEnd = null;
    }
}

/// <summary>What a password must be: long rather than odd, and not the first that a stranger would try.</summary>
internal sealed class PasswordRules : IPasswordValidator<Account>
{
    public const int Shortest = 10;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account account, string? password) => Task.FromResult(
        password is not { Length: >= Shortest } ? Wrong("A password has at least 10 characters.") :
        password.Length > 200 ? Wrong("A password has at most 200 characters.") :
        password.Distinct().Count() < 5 || IsRun(password) ? Wrong("This password is too easy to guess.") :
        account.UserName is { Length: > 2 } name && password.Contains(name, StringComparison.OrdinalIgnoreCase) ? Wrong("A password does not contain the user name.") :
        IdentityResult.Success);

    /// <summary>«1234567890», «abcdefghij», «0987654321».</summary>
    private static bool IsRun(string password) => password.Zip(password.Skip(1), (a, b) => b - a) is var steps && (steps.All(s => s is 1 or -9) || steps.All(s => s is -1 or 9));

    private static IdentityResult Wrong(string sentence) => IdentityResult.Failed(new IdentityError { Description = sentence });
}
