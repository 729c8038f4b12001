using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

public sealed partial class WorkChange
{
    internal sealed class Table : IEntityTypeConfiguration<WorkChange>
    {
        private const string IsOpen = "\"State\" NOT IN ('InForce', 'Refused', 'Withdrawn')";

        public void Configure(EntityTypeBuilder<WorkChange> change)
        {
            change.ToTable("fit_out_changes");
            change.Property(c => c.Number).HasMaxLength(20);
            change.Property(c => c.Reason).HasMaxLength(600);
            change.Property(c => c.FormerContractor).HasMaxLength(80);
            change.Property(c => c.Contractor).HasMaxLength(80);
            change.Property(c => c.Licence).HasMaxLength(40);
            change.Property(c => c.Foreman).HasMaxLength(40);
            change.Property(c => c.ForemanPhone).HasMaxLength(20);
            change.Property(c => c.PapersPassedBy).HasMaxLength(80);
            change.Property(c => c.DrawingsPassedBy).HasMaxLength(80);
            change.Property(c => c.Answer).HasMaxLength(1000);
            change.Ignore(c => c.IsOver).Ignore(c => c.NeedsSupplement).Ignore(c => c.IsAsked).Ignore(c => c.Result).Ignore(c => c.Last).Ignore(c => c.Firm).Ignore(c => c.Licensed).Ignore(c => c.ReplacesFirm).Ignore(c => c.BringsFirm).Ignore(c => c.SaysSomething).Ignore(c => c.NeedsAuthority);
            change.HasOne(c => c.Of).WithMany(p => p.Changes).HasForeignKey(c => c.Project).OnDelete(DeleteBehavior.Restrict);
            change.HasMany(c => c.Works).WithOne().HasForeignKey(w => w.Change).OnDelete(DeleteBehavior.Cascade);
            change.HasIndex(c => c.Number).OnlyOnce("There is a change with this number already.");
            change.HasIndex(c => c.Project, "fit_out_changes_open").IsUnique().HasFilter(IsOpen).OnlyOnce("A change of this fit-out is open already: go on with it, or withdraw it first.");
            change.HasIndex(c => new { c.Site, c.State });
        }
    }
}

public static class ChangeVisibility
{
    /// <summary>As the fit-out itself is seen.</summary>
    public static IQueryable<WorkChange> VisibleTo(this IQueryable<WorkChange> changes, Actor actor) => actor.Kind switch
    {
        ActorKind.System => changes,
        ActorKind.Resident => changes.Where(c => c.Of.BegunBy == actor.Account || c.Of.Customer != null && actor.Reach<CustomerId>().Contains(c.Of.Customer.Value) || actor.Reach<UnitId>().Contains(c.Of.Unit)),
        _ => changes.Where(c => actor.Sites.Contains(c.Site)),
    };

    /// <summary>With its works and papers, and those of the fit-out, for whoever changes it.</summary>
    public static Task<WorkChange> Change(this Db db, WorkChangeId id, Actor actor, CancellationToken ct) =>
        db.Set<WorkChange>().VisibleTo(actor).Include(c => c.Works).Include(c => c.Filed).Include(c => c.Of).ThenInclude(p => p.Works).Include(c => c.Of).ThenInclude(p => p.Filed).AsSplitQuery().Where(c => c.Id == id).OrNotFound(ct);

    /// <summary>The change of the fit-out that is meant, or the fit-out itself where none is.</summary>
    public static async Task<Reviewed> Reviewed(this Db db, FitOutId project, WorkChangeId? change, Actor actor, CancellationToken ct) =>
        change is not { } id ? await db.FitOut(project, actor, ct) : await db.Change(id, actor, ct) is var found && found.Project == project ? found : throw new NotFound();
}
