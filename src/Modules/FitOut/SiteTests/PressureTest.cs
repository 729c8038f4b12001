using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>A pressure test of water pipes before they are covered (隐蔽工程给水打压试验); what was read is never changed.</summary>
public sealed class PressureTest(SiteId site, FitOutId project, UnitId unit, string place, decimal mpa, int minutes, decimal drop, decimal normMpa, int normMinutes, decimal normDrop, string byName, DateTimeOffset at) : Thing, IOfSite
{
    public PressureTestId Id { get; private set; } = PressureTestId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId Project { get; private set; } = project;
    public UnitId Unit { get; private set; } = unit;
    public string Place { get; private set; } = place;
    public decimal Mpa { get; private set; } = mpa;
    public int Minutes { get; private set; } = minutes;
    public decimal Drop { get; private set; } = drop;
    public decimal NormMpa { get; private set; } = normMpa;
    public int NormMinutes { get; private set; } = normMinutes;
    public decimal NormDrop { get; private set; } = normDrop;
    /// <summary>Whether it held.</summary>
    public bool Passed { get; private set; } = mpa >= normMpa && minutes >= normMinutes && drop <= normDrop;
    public string? Remark { get; init; }
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<PressureTest>
    {
        public void Configure(EntityTypeBuilder<PressureTest> test)
        {
            test.ToTable("fit_out_pressure_tests");
            test.Property(t => t.Place).HasMaxLength(60);
            test.Property(t => t.Remark).HasMaxLength(500);
            test.Property(t => t.ByName).HasMaxLength(80);
            foreach (var figure in new[] { nameof(Mpa), nameof(Drop), nameof(NormMpa), nameof(NormDrop) }) test.Property<decimal>(figure).HasPrecision(8, 3);
            test.HasIndex(t => new { t.Project, t.At });
        }
    }
}

public static class PressureVisibility
{
    public static IQueryable<PressureTest> VisibleTo(this IQueryable<PressureTest> tests, Actor actor) => actor.Kind switch
    {
        ActorKind.System => tests,
        ActorKind.Resident => tests.Where(t => actor.Reach<UnitId>().Contains(t.Unit)),
        _ => tests.Where(t => actor.Sites.Contains(t.Site)),
    };
}
