using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Entering;

/// <summary>Makes the first administrator, by the link from the console.</summary>
public sealed class SetUp(Work work, Accounts accounts) : Create<SetUp.Form, AccountId>(work, Permission.Anyone)
{
    public sealed class Form : NewPassword
    {
        [StringLength(1000)] public string? Token { get; set; }
        [Required, StringLength(40, MinimumLength = 2), RegularExpression(Names.Rule)] public string UserName { get; set; } = "";
        [Required, StringLength(80)] public string Name { get; set; } = "";
    }

    protected override async Task<AccountId> Handle(Form form, CancellationToken ct)
    {
        var (hash, now) = (Secret.Hash(form.Token ?? ""), Now);
        var link = await Db.Set<SetUpLink>().SingleOrDefaultAsync(l => l.Hash == hash && l.ExpiresAt > now, ct);
        if (link is null || await Db.Users.AnyAsync(a => a.Kind == ActorKind.Staff, ct))
            throw new Refused("This link has expired or has been used. Start Steward again for a new one.");
        var account = new Account(ActorKind.Staff, form.UserName.Trim(), form.Name.Trim());
        await accounts.Set(account, form.Password, nameof(form.Password));
        account.Take([await Db.Set<Role>().Where(r => r.Post == Post.Administrator).Select(r => r.Id).SingleAsync(ct)]);
        await accounts.Open(account, nameof(form.UserName));
        Db.Remove(link);
        Db.Add(History.Of(Actor, Now, account, "Open"));
        return account.Id;
    }
}
