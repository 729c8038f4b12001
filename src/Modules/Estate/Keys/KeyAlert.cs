using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>The steps by which a key or a count that is due makes itself heard.</summary>
public enum KeyAlertStep { Soon, Late, Head, CountMissed, CountUnresolved }

/// <summary>A step that has been told, once, whatever nodes and restarts there are: the database decides.</summary>
/// <param name="since">The moment it was about; who gets more time begins anew.</param>
public sealed class KeyAlert(SiteId site, Guid about, KeyAlertStep step, DateTimeOffset since, DateTimeOffset toldAt) : IOfSite
{
    public KeyAlertId Id { get; private set; } = KeyAlertId.New();
    public SiteId Site { get; private set; } = site;
    /// <summary>The loan or the count.</summary>
    public Guid About { get; private set; } = about;
    public KeyAlertStep Step { get; private set; } = step;
    public DateTimeOffset Since { get; private set; } = since;
    public DateTimeOffset ToldAt { get; private set; } = toldAt;

    internal sealed class Table : IEntityTypeConfiguration<KeyAlert>
    {
        public void Configure(EntityTypeBuilder<KeyAlert> alert)
        {
            alert.ToTable("estate_key_alerts");
            alert.Property(a => a.Id).ValueGeneratedNever();
            alert.HasIndex(a => new { a.About, a.Step, a.Since }).OnlyOnce("This has been told already.");
        }
    }
}
