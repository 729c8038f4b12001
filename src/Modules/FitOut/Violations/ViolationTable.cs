using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

public sealed partial class Violation
{
    internal sealed class Table : IEntityTypeConfiguration<Violation>
    {
        public void Configure(EntityTypeBuilder<Violation> violation)
        {
            violation.ToTable("fit_out_violations");
            violation.Property(v => v.Number).HasMaxLength(20);
            violation.Property(v => v.House).HasMaxLength(60);
            violation.Property(v => v.Facts).HasMaxLength(1000);
            violation.Property(v => v.Clause).HasMaxLength(200);
            violation.Property(v => v.Contractor).HasMaxLength(80);
            violation.Property(v => v.ContractorKey).HasMaxLength(80);
            violation.Property(v => v.NotClaimed).HasMaxLength(200);
            violation.Property(v => v.AdvisedTo).HasMaxLength(80);
            violation.Property(v => v.ReceivedBy).HasMaxLength(80);
            violation.Property(v => v.NotReceived).HasMaxLength(200);
            violation.Property(v => v.StopWords).HasMaxLength(1000);
            violation.Property(v => v.ReportNumber).HasMaxLength(60);
            violation.Property(v => v.ReportWords).HasMaxLength(1000);
            violation.Property(v => v.DeductionClause).HasMaxLength(200);
            violation.Ignore(v => v.Topic).Ignore(v => v.IsOpen).Ignore(v => v.HoldsWork).Ignore(v => v.IsReportDue);
            violation.HasIndex(v => v.Number).OnlyOnce("There is a violation with this number already.");
            violation.HasIndex(v => new { v.Site, v.State, v.DueOn });
            violation.HasIndex(v => new { v.Project, v.ClosedOn });
        }
    }
}

public static class ViolationVisibility
{
    /// <summary>Those for which work stands still.</summary>
    public static IQueryable<Violation> HoldWork(this IQueryable<Violation> violations) => violations.Where(v => v.ClosedOn == null && v.StoppedAt != null);
    public static IQueryable<Violation> HoldWorkIn(this IQueryable<Violation> violations, FitOutId project) => violations.HoldWork().Where(v => v.Project == project);

    /// <summary>While one of them is open, work neither begins nor goes on.</summary>
    public static async Task RefuseHeld(this IQueryable<Violation> violations, FitOutId project, CancellationToken ct)
    {
        if (await violations.HoldWorkIn(project).OrderBy(v => v.Number).Select(v => v.Number).FirstOrDefaultAsync(ct) is { } open)
            throw new Refused("{0} stopped the work and is not closed yet.", open);
    }

    public static IQueryable<Violation> VisibleTo(this IQueryable<Violation> violations, Actor actor) => actor.Kind switch
    {
        ActorKind.System => violations,
        ActorKind.Resident => violations.Where(v => v.State != ViolationState.Dropped && actor.Reach<UnitId>().Contains(v.Unit)),
        _ => violations.Where(v => actor.Sites.Contains(v.Site)),
    };
}
