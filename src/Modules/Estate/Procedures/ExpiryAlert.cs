using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.Estate.Procedures;

/// <summary>That a day by which something is due was told of, once, whatever nodes and restarts there are: the database decides.</summary>
/// <param name="day">The day it was about; who gets more time is told of anew.</param>
public sealed class ExpiryAlert(SiteId site, Guid about, TermLeft step, DateOnly day, DateTimeOffset toldAt) : IOfSite
{
    public ExpiryAlertId Id { get; private set; } = ExpiryAlertId.New();
    public SiteId Site { get; private set; } = site;
    public Guid About { get; private set; } = about;
    public TermLeft Step { get; private set; } = step;
    public DateOnly Day { get; private set; } = day;
    public DateTimeOffset ToldAt { get; private set; } = toldAt;

    internal sealed class Table : IEntityTypeConfiguration<ExpiryAlert>
    {
        public void Configure(EntityTypeBuilder<ExpiryAlert> alert)
        {
            alert.ToTable("estate_expiry_alerts");
            alert.Property(a => a.Id).ValueGeneratedNever();
            alert.HasIndex(a => new { a.About, a.Step, a.Day }).OnlyOnce("This has been told already.");
        }
    }
}
