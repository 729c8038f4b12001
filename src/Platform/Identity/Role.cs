using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Identity;

/// <summary>A named set of permissions. The standard roles stand for the department's posts; an administrator may change what each may do.</summary>
public sealed class Role(string name, Post post) : Thing, IReference
{
    public RoleId Id { get; private set; } = RoleId.New();
    public override Guid Key => Id.Value;
    public string Name { get; private set; } = name;
    /// <summary>The standard post this role stands for, or None for a role an administrator made.</summary>
    public Post Post { get; private set; } = post;
    public List<string> Permissions { get; private set; } = [];

    public void Allow(IEnumerable<string> permissions) => Permissions = [.. permissions.Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Gives exactly these of the rights in question, and remembers what was given and what taken.</summary>
    public void Allow(IEnumerable<string> permissions, Func<string, bool> inQuestion)
    {
        var (before, wanted) = (Permissions.ToHashSet(), permissions.ToHashSet());
        string[] given = [.. wanted.Except(before).Order(StringComparer.Ordinal)], taken = [.. before.Where(inQuestion).Except(wanted).Order(StringComparer.Ordinal)];
        if (given.Length + taken.Length == 0) return;
        Allow(before.Except(taken).Concat(given));
        Remember("Allow", null, null, string.Join('\n', given.Select(g => "+ " + g).Concat(taken.Select(t => "− " + t))));
    }

    public void Rename(string name) => Name = name;

    internal sealed class Table : IEntityTypeConfiguration<Role>
    {
        public void Configure(EntityTypeBuilder<Role> role)
        {
            role.ToTable("identity_roles");
            role.Property(r => r.Name).HasMaxLength(60);
            role.HasIndex(r => r.Name).OnlyOnce("There is a role of this name already.");
        }
    }
}

public sealed class AccountRole(AccountId account, RoleId role) : IReference
{
    public AccountId Account { get; private set; } = account;
    public RoleId Role { get; private set; } = role;

    internal sealed class Table : IEntityTypeConfiguration<AccountRole>
    {
        public void Configure(EntityTypeBuilder<AccountRole> row) => row.ToTable("identity_account_roles").HasKey(r => new { r.Account, r.Role });
    }
}

/// <summary>A permission that has been given out to the standard roles once; after that the administrator decides.</summary>
internal sealed class KnownPermission(string name)
{
    public string Name { get; private set; } = name;

    internal sealed class Table : IEntityTypeConfiguration<KnownPermission>
    {
        public void Configure(EntityTypeBuilder<KnownPermission> row)
        {
            row.ToTable("identity_known_permissions").HasKey(r => r.Name);
            row.Property(r => r.Name).HasMaxLength(80);
        }
    }
}
