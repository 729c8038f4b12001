using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.Extensions.Caching.Memory;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Data;

/// <summary>What nearly every page asks for and hardly anybody ever changes: communities, buildings, dictionaries, settings, who works where, saved views.</summary>
public interface IReference;

/// <summary>Answers made of nothing but reference data, kept on each node until some of it changes, wherever that happens.</summary>
/// <remarks>Whoever changes reference data notes it in the same transaction; how often that has happened is its edition, which is read with whoever arrives. What is kept
/// may be newer than its edition says, never older. What somebody writes past Steward shows after a minute.</remarks>
public sealed class ReferenceData(Db db, IMemoryCache cache)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private Edition? edition;

    /// <summary>The edition as somebody has read it already with something else.</summary>
    internal void Is(Edition read) => edition = read;

    /// <param name="what">What is asked, with all that the answer depends on.</param>
    /// <param name="ask">Asks the database; nobody changes what it gives.</param>
    public async Task<T> Of<T>(string what, Func<Task<T>> ask, CancellationToken ct = default)
    {
        // Whoever is changing it sees their own, which nobody else may yet.
        if (db.ChangesReference) return await ask();
        edition ??= await db.Set<Renewal>().GroupBy(r => 1).Select(all => new Edition(all.Count(), all.Max(r => r.Id))).FirstOrDefaultAsync(ct) ?? new(0, 0);
        return (await cache.GetOrCreateAsync((edition, what), entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Longest;
            return ask();
        }))!;
    }

    internal static bool IsChange(EntityEntry entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && (entry.Entity is IReference || entry.Entity is Account account && IsChange(entry, account));

    /// <summary>Signing in changes an account every time, but not who works here.</summary>
    private static bool IsChange(EntityEntry entry, Account account) =>
        account.Kind is ActorKind.Staff && (entry.State is not EntityState.Modified || entry.Property(nameof(Account.Version)).IsModified || entry.Property(nameof(Account.ClosedAt)).IsModified);

    /// <summary>Both together are never the same twice: what is noted late counts, and what is cleared away stays below the last.</summary>
    internal sealed record Edition(int Renewals, long Last);

    /// <summary>Reference data has changed. Everybody adds a row of their own, so that nobody waits for anybody.</summary>
    internal sealed class Renewal(string what)
    {
        public long Id { get; private set; }
        /// <summary>The first kind of thing that changed.</summary>
        public string What { get; private set; } = what;

        internal sealed class Table : IEntityTypeConfiguration<Renewal>
        {
            public void Configure(EntityTypeBuilder<Renewal> renewal)
            {
                renewal.ToTable("platform_reference_renewals");
                renewal.Property(r => r.What).HasMaxLength(80);
            }
        }
    }
}
