using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>What a badge is good for at this moment, in one word for the gate.</summary>
public enum Verdict
{
    [Tone("green")] Valid,
    [Tone("orange")] NotYet,
    [Tone("red")] Expired,
    [Tone("red")] Blocked,
    [Tone("red")] Lost,
    [Tone("secondary")] Returned,
    [Tone("red")] Stopped,
    [Tone("red")] NotUnderWay,
}

public enum Way { In, Out }

public static class Verdicts
{
    /// <summary>The badge first, then the fit-out it is for.</summary>
    /// <param name="held">A violation that stopped the work is open.</param>
    public static Verdict Of(Badge badge, ProjectState project, bool held, DateOnly today) => badge.State switch
    {
        BadgeState.Returned => Verdict.Returned,
        BadgeState.Lost or BadgeState.Replaced => Verdict.Lost,
        BadgeState.Blocked => Verdict.Blocked,
        _ when !FitOutProject.GoesOnIn(project) => Verdict.NotUnderWay,
        _ when held || project is ProjectState.Stopped => Verdict.Stopped,
        _ when today < badge.From => Verdict.NotYet,
        _ when today > badge.Until => Verdict.Expired,
        _ => Verdict.Valid,
    };
}

/// <summary>One reading of a badge at the gate (出入登记): when, who read it, which way, and what the phone said. Written once, never changed.</summary>
public sealed class BadgeScan(SiteId site, FitOutId fitOut, BadgeId badge, Way way, Verdict verdict, AccountId? by, string byName, DateTimeOffset at) : IOfSite
{
    public BadgeScanId Id { get; private set; } = BadgeScanId.New();
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public BadgeId Badge { get; private set; } = badge;
    public Way Way { get; private set; } = way;
    public Verdict Verdict { get; private set; } = verdict;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<BadgeScan>
    {
        public void Configure(EntityTypeBuilder<BadgeScan> scan)
        {
            scan.ToTable("fit_out_badge_scans");
            scan.Property(s => s.Id).ValueGeneratedNever();
            scan.Property(s => s.ByName).HasMaxLength(80);
            scan.HasIndex(s => new { s.Badge, s.At });
            scan.HasIndex(s => new { s.Site, s.At });
        }
    }
}
