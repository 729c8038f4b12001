using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Residents;

/// <summary>Proves by the code that the telephone is one's own; the first time, this makes the resident's account.</summary>
public sealed class EnterByCode(Work work, IPasswordHasher<Account> hasher, Accounts accounts) : Create<EnterByCode.Form, AccountId>(work, Permission.Anyone)
{
    public sealed class Form
    {
        public Guid Issued { get; set; }
        [Required, StringLength(12)] public string Code { get; set; } = "";
    }

    protected override async Task<AccountId> Handle(Form form, CancellationToken ct)
    {
        var phone = await Prove(form, ct);
        if (await Db.Users.SingleOrDefaultAsync(a => a.Kind == ActorKind.Resident && a.PhoneNumber == phone, ct) is { } known)
            return known.ClosedAt is null ? known.Id : throw new Refused("This account is closed. Please call the service centre.");
        var account = new Account(ActorKind.Resident, $"resident:{phone}", Pages.Shown.Masked(phone), phone) { PhoneNumberConfirmed = true };
        account.Take([await Db.Set<Role>().Where(r => r.Post == Post.Resident).Select(r => r.Id).SingleAsync(ct)]);
        await accounts.Open(account, nameof(form.Code));
        Db.Add(History.Of(Actor, Now, account, "Open"));
        return account.Id;
    }

    /// <summary>A try counts before it is looked at, so that guesses sent all at once are counted too.</summary>
    private async Task<string> Prove(Form form, CancellationToken ct)
    {
        var now = Now;
        var open = Db.Set<SignInCode>().Where(c => c.Id == form.Issued && c.UsedAt == null && c.ExpiresAt > now);
        if (await open.Where(c => c.Tries < SignInCode.MostTries).ExecuteUpdateAsync(s => s.SetProperty(c => c.Tries, c => c.Tries + 1), ct) == 0)
            throw new Refused("This code is no longer good. Please ask for a new one.");
        var code = await open.AsNoTracking().OrNotFound(ct);
        var typed = form.Code.Normalize(System.Text.NormalizationForm.FormKC).Replace(" ", "");
        if (hasher.VerifyHashedPassword(null!, code.Hash, typed) is PasswordVerificationResult.Failed)
            throw new Refused("This code is not right. Look at the last message again.");
        if (await open.ExecuteUpdateAsync(s => s.SetProperty(c => c.UsedAt, now), ct) == 0) throw new Refused("This code is no longer good. Please ask for a new one.");
        return code.Phone;
    }
}
