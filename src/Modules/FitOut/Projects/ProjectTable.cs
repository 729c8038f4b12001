using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

public sealed partial class FitOutProject
{
    internal sealed class Table : IEntityTypeConfiguration<FitOutProject>
    {
        private const string KeepsItsHome = "\"State\" NOT IN ('Draft', 'Undeclared', 'Passed', 'CalledOff', 'Refunded', 'Archived', 'Refused', 'Withdrawn')";

        public void Configure(EntityTypeBuilder<FitOutProject> project)
        {
            project.ToTable("fit_out_projects");
            project.Property(p => p.Number).HasMaxLength(20);
            project.Property(p => p.Name).HasMaxLength(80);
            project.Property(p => p.Phone).HasMaxLength(20);
            project.Property(p => p.House).HasMaxLength(60);
            project.Property(p => p.Contractor).HasMaxLength(80);
            project.Property(p => p.Licence).HasMaxLength(40);
            project.Property(p => p.Foreman).HasMaxLength(40);
            project.Property(p => p.ForemanPhone).HasMaxLength(20);
            project.Property(p => p.PapersPassedBy).HasMaxLength(80);
            project.Property(p => p.DrawingsPassedBy).HasMaxLength(80);
            project.Property(p => p.Answer).HasMaxLength(1000);
            project.Ignore(p => p.KeepsHome).Ignore(p => p.IsOnSite).Ignore(p => p.IsOver).Ignore(p => p.IsToPermit).Ignore(p => p.IsTestable).Ignore(p => p.InsuredUntil).Ignore(p => p.IsToRefund).Ignore(p => p.GivesBack).Ignore(p => p.TakesMoney).Ignore(p => p.TakesChanges).Ignore(p => p.NeedsLicence).Ignore(p => p.NeedsAuthority).Ignore(p => p.Topic);
            project.HasMany(p => p.Works).WithOne().HasForeignKey(w => w.Project).OnDelete(DeleteBehavior.Cascade);
            project.HasIndex(p => p.ReviewDue);
            project.HasIndex(p => p.Number).OnlyOnce("There is a fit-out with this number already.");
            project.HasIndex(p => p.Unit, "fit_out_projects_open").IsUnique().HasFilter(KeepsItsHome).OnlyOnce("A fit-out of this unit is open already: go on with it, or withdraw it first.");
            project.HasIndex(p => p.Unit, "fit_out_projects_undeclared").IsUnique().HasFilter("\"State\" = 'Undeclared'").OnlyOnce("A fit-out of this unit is open already: go on with it, or withdraw it first.");
            project.HasIndex(p => new { p.Site, p.State, p.To });
            project.HasIndex(p => new { p.Building, p.State });
            project.HasIndex(p => p.Customer);
        }
    }
}

public static class ProjectVisibility
{
    /// <summary>With its works and papers, for whoever changes it.</summary>
    public static Task<FitOutProject> FitOut(this Db db, FitOutId id, Actor actor, CancellationToken ct) =>
        db.Set<FitOutProject>().VisibleTo(actor).Include(p => p.Works).Include(p => p.Filed).AsSplitQuery().Where(p => p.Id == id).OrNotFound(ct);

    /// <summary>Staff see those of their communities; residents those of their homes and those they applied for themselves.</summary>
    public static IQueryable<FitOutProject> VisibleTo(this IQueryable<FitOutProject> projects, Actor actor) => actor.Kind switch
    {
        ActorKind.System => projects,
        ActorKind.Resident => projects.Where(p => p.BegunBy == actor.Account || p.Customer != null && actor.Reach<CustomerId>().Contains(p.Customer.Value) || actor.Reach<UnitId>().Contains(p.Unit)),
        _ => projects.Where(p => actor.Sites.Contains(p.Site)),
    };

    /// <summary>Those whose names and money one may read: of the residents, whoever applied and whose fit-out it is, and not who lives in the home later.</summary>
    public static IQueryable<FitOutProject> AffairsOf(this IQueryable<FitOutProject> projects, Actor actor) => actor.Kind is not ActorKind.Resident ? projects.VisibleTo(actor)
        : projects.Where(p => p.BegunBy == actor.Account || (p.Customer != null ? actor.Reach<CustomerId>().Contains(p.Customer.Value) : actor.Reach<UnitId>().Contains(p.Unit)));
}
