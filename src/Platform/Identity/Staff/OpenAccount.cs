using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Staff;

/// <summary>Opens an account for a new colleague. They choose their password by a link, so that nobody else ever knows it.</summary>
public sealed class OpenAccount(Work work, Accounts accounts, KeptAccounts kept) : Create<OpenAccount.Form, AccountId>(work, Permissions.KeepStaff)
{
    public sealed class Form
    {
        [Required, StringLength(40, MinimumLength = 2), RegularExpression(Names.Rule)] public string UserName { get; set; } = "";
        [Required, StringLength(80)] public string Name { get; set; } = "";
        [StringLength(80)] public string? Title { get; set; }
        public List<RoleId> Roles { get; set; } = [];
    }

    protected override async Task<AccountId> Handle(Form form, CancellationToken ct)
    {
        var account = new Account(ActorKind.Staff, form.UserName.Trim(), form.Name.Trim()) { Title = form.Title?.Trim() };
        account.Take(await kept.Roles(form.Roles, ActorKind.Staff, ct));
        await accounts.Open(account, nameof(form.UserName));
        Db.Add(History.Of(Actor, Now, account, "Open"));
        return account.Id;
    }
}

/// <summary>Opens an account for a program that uses the API in its own name.</summary>
public sealed class OpenClient(Work work, Accounts accounts, KeptAccounts kept) : Create<OpenClient.Form, AccountId>(work, Permissions.KeepStaff)
{
    public sealed class Form
    {
        [Required, StringLength(60)] public string Name { get; set; } = "";
        public List<RoleId> Roles { get; set; } = [];
    }

    protected override async Task<AccountId> Handle(Form form, CancellationToken ct)
    {
        var account = new Account(ActorKind.Client, $"client:{form.Name.Trim()}", form.Name.Trim());
        account.Take(await kept.Roles(form.Roles, ActorKind.Client, ct));
        await accounts.Open(account, nameof(form.Name));
        Db.Add(History.Of(Actor, Now, account, "Open"));
        return account.Id;
    }
}
