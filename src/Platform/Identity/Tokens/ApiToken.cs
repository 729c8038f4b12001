using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;

namespace Steward.Platform.Identity.Tokens;

/// <summary>Lets a program act for an account. The token itself is shown once and kept nowhere; only its hash is.</summary>
public sealed class ApiToken(AccountId account, string name, string hash, DateTimeOffset madeAt, DateTimeOffset? expiresAt) : Thing
{
    public ApiTokenId Id { get; private set; } = ApiTokenId.New();
    public override Guid Key => Id.Value;
    public AccountId Account { get; private set; } = account;
    public string Name { get; private set; } = name;
    public string Hash { get; private set; } = hash;
    public DateTimeOffset MadeAt { get; private set; } = madeAt;
    public DateTimeOffset? ExpiresAt { get; private set; } = expiresAt;
    /// <summary>To the minute.</summary>
    public DateTimeOffset? LastUsedAt { get; private set; }
    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset at)
    {
        RevokedAt ??= at;
        Remember("Revoke", null, null, Name);
    }

    internal sealed class Table : IEntityTypeConfiguration<ApiToken>
    {
        public void Configure(EntityTypeBuilder<ApiToken> token)
        {
            token.ToTable("identity_api_tokens");
            token.Property(t => t.Name).HasMaxLength(60);
            token.Property(t => t.Hash).HasMaxLength(64);
            token.HasIndex(t => t.Hash).OnlyOnce("This token exists already.");
            token.HasIndex(t => t.Account);
        }
    }
}
