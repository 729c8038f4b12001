using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Entering;

/// <summary>The link by which the first administrator is made; only its hash is kept.</summary>
public sealed class SetUpLink(string hash, DateTimeOffset expiresAt)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public string Hash { get; private set; } = hash;
    public DateTimeOffset ExpiresAt { get; private set; } = expiresAt;

    internal sealed class Table : IEntityTypeConfiguration<SetUpLink>
    {
        public void Configure(EntityTypeBuilder<SetUpLink> link)
        {
            link.ToTable("identity_set_up_links");
            link.Property(l => l.Id).ValueGeneratedNever();
            link.Property(l => l.Hash).HasMaxLength(64);
        }
    }
}

/// <summary>An installation that nobody can sign in to yet offers whoever sees its console the way in.</summary>
public sealed class FirstStart(Db db, TimeProvider clock)
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(24);

    /// <summary>The path of the link; null when there is a member of staff already.</summary>
    public async Task<string?> Offer(CancellationToken ct = default)
    {
        if (await db.Users.AnyAsync(a => a.Kind == ActorKind.Staff, ct)) return null;
        var (secret, now) = (Secret.New(), clock.GetUtcNow());
        await db.Set<SetUpLink>().Where(l => l.ExpiresAt < now).ExecuteDeleteAsync(ct);
        db.Add(new SetUpLink(Secret.Hash(secret), now + Lasts));
        await db.SaveChangesAsync(ct);
        return $"/set-up?t={secret}";
    }
}
