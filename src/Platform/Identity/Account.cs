using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
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
    }

    public ActorKind Kind { get; private set; }
    /// <summary>The name colleagues and customers call this person by.</summary>
    public string Name { get; set; } = "";
    public string? Title { get; set; }
    public string? Language { get; set; }
    /// <summary>When the account was closed: it can no longer act, its history stays.</summary>
    public DateTimeOffset? ClosedAt { get; set; }
    public List<AccountRole> Roles { get; private set; } = [];

    internal sealed class Table : IEntityTypeConfiguration<Account>
    {
        public void Configure(EntityTypeBuilder<Account> account)
        {
            account.ToTable("identity_accounts");
            account.Property(a => a.Id).ValueGeneratedNever();
            account.Property(a => a.Name).HasMaxLength(80);
            account.Property(a => a.Title).HasMaxLength(80);
            account.Property(a => a.Language).HasMaxLength(12);
            account.HasIndex(a => a.PhoneNumber);
            account.HasMany(a => a.Roles).WithOne().HasForeignKey(r => r.Account);
        }
    }
}
