using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Identity.Staff;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>An account that can sign in: a member of staff, a resident (by phone) or an API client.</summary>
public sealed class Account : IdentityUser<AccountId>
{
    private Account() { }

    public Account(ActorKind kind, string userName, string name, string? phone = null)
    {
        Id = AccountId.New();
        (Kind, UserName, Name, PhoneNumber) = (kind, userName, name, phone);
        SecurityStamp = Secret.New();
    }

    public ActorKind Kind { get; private set; }
    /// <summary>The name colleagues and customers call this person by.</summary>
    public string Name { get; set; } = "";
    public string? Title { get; set; }
    public string? Language { get; set; }
    /// <summary>When the account was closed: it can no longer act, its history stays.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }
    public DateTimeOffset? LastSignInAt { get; set; }
    /// <summary>Raised by whoever edits it, so that two who keep accounts cannot overwrite each other.</summary>
    public int Version { get; private set; } = 1;
    public List<AccountRole> Roles { get; private set; } = [];

    public AccountState StateAt(DateTimeOffset now) => ClosedAt is not null ? AccountState.Closed : LockoutEnd > now ? AccountState.Locked : AccountState.Open;

    public void Edit(string name, string? title)
    {
        (Name, Title) = (name, title);
        Version++;
    }

    /// <summary>Ends every sign-in of this account, wherever it is.</summary>
    public void SignOutEverywhere() => SecurityStamp = Secret.New();

    public void Close(DateTimeOffset at)
    {
        if (ClosedAt is not null) throw new Refused("This account is closed already.");
        ClosedAt = at;
        SignOutEverywhere();
    }

    /// <summary>Closed, and nothing tells any more whose it was.</summary>
    public void Forget(string name, DateTimeOffset at)
    {
        ClosedAt ??= at;
        (Name, PhoneNumber, PhoneNumberConfirmed, Email, NormalizedEmail, UserName) = (name, null, false, null, null, $"forgotten:{Id}");
        NormalizedUserName = UserName.ToUpperInvariant();
        SignOutEverywhere();
        Version++;
    }

    public void Reopen()
    {
        if (ClosedAt is null) throw new Refused("This account is open already.");
        ClosedAt = null;
    }

    public void Take(IEnumerable<RoleId> roles)
    {
        var wanted = roles.ToHashSet();
        Roles.RemoveAll(r => !wanted.Contains(r.Role));
        Roles.AddRange(wanted.Except(Roles.Select(r => r.Role)).Select(role => new AccountRole(Id, role)).ToArray());
    }

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("identity_accounts");
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.Version).IsConcurrencyToken();
            account.Property(a => a.Name).HasMaxLength(80);
            account.Property(a => a.Title).HasMaxLength(80);
            account.Property(a => a.Language).HasMaxLength(12);
            account.Property(a => a.PhoneNumber).HasMaxLength(20);
            account.HasIndex(a => a.NormalizedUserName).OnlyOnce("This user name is taken.");
            account.HasIndex(a => a.PhoneNumber);
            account.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.Account);
        }
    }
}

public static class AccountVisibility
{
    /// <summary>Who sees which accounts: those who keep or look after staff see staff and programs; everybody sees their own.</summary>
    public static IQueryable<Account> VisibleTo(this IQueryable<Account> accounts, Actor actor) =>
        actor.Kind is ActorKind.System ? accounts :
        actor.May(Permissions.SeeStaff) ? accounts.Where(a => a.Kind == ActorKind.Staff || a.Kind == ActorKind.Client || a.Id == actor.Account) :
        accounts.Where(a => a.Id == actor.Account);
}
