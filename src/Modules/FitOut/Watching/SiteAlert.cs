using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>What can fall due, or be late, in a fit-out.</summary>
public enum DueStep { TermEnds, TermOver, InspectionsMissed, AdviceDue, ViolationDue, RecheckDue, RecheckLate, ReportDue, ReportLate, PondingLook, AcceptanceDue, AcceptanceLate, DefectLate, SecondLookDue, SecondLookLate, StandsStill, BadgesEnd, BadgesOver, BadgesLeft, LicenceEnds, LicenceOver, InsuranceEnds, InsuranceOver, RefundDue, RefundLate, MayGoOn }

/// <summary>That something due was told of, once, whatever nodes and restarts there are: the database decides.</summary>
/// <param name="day">The day it was about; what gets another day is told of anew.</param>
public sealed class SiteAlert(SiteId site, Guid about, DueStep step, DateOnly day, DateTimeOffset toldAt) : IOfSite
{
    public SiteAlertId Id { get; private set; } = SiteAlertId.New();
    public SiteId Site { get; private set; } = site;
    public Guid About { get; private set; } = about;
    public DueStep Step { get; private set; } = step;
    public DateOnly Day { get; private set; } = day;
    public DateTimeOffset ToldAt { get; private set; } = toldAt;

    internal sealed class Table : IEntityTypeConfiguration<SiteAlert>
    {
        public void Configure(EntityTypeBuilder<SiteAlert> alert)
        {
            alert.ToTable("fit_out_alerts");
            alert.Property(a => a.Id).ValueGeneratedNever();
            alert.HasIndex(a => new { a.About, a.Step, a.Day }).OnlyOnce("This has been told already.");
        }
    }
}
