using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Papers;

/// <summary>One paper of a fit-out: its scans, or that the original lies in the folder, and what a reviewer found missing in it.</summary>
public sealed class FitOutPaper(FitOutId project, PaperNeed kind, AccountId? by, string byName, DateTimeOffset at) : Thing
{
    public FitOutPaperId Id { get; private set; } = FitOutPaperId.New();
    public override Guid Key => Id.Value;
    public FitOutId Project { get; private set; } = project;
    public FitOutProject Of { get; private set; } = null!;
    /// <summary>The change that it was handed in with; none for the fit-out's own.</summary>
    public WorkChangeId? Change { get; init; }
    public PaperNeed Kind { get; private set; } = kind;
    public bool OriginalOnFile { get; private set; }
    /// <summary>The last day on which it holds, where it runs out.</summary>
    public DateOnly? ExpiresOn { get; private set; }
    /// <summary>Why a reviewer sent it back; gone once it is filed anew.</summary>
    public string? Fault { get; private set; }
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    public void File(bool originalOnFile, DateOnly? expiresOn, AccountId? by, string byName, DateTimeOffset at) =>
        (OriginalOnFile, ExpiresOn, Fault, By, ByName, At) = (OriginalOnFile || originalOnFile, expiresOn ?? ExpiresOn, null, by, byName, at);
    public void Find(string fault) => Fault = fault;

    internal sealed class Table : IEntityTypeConfiguration<FitOutPaper>
    {
        public void Configure(EntityTypeBuilder<FitOutPaper> paper)
        {
            paper.ToTable("fit_out_papers");
            paper.Property(p => p.Id).ValueGeneratedNever();
            paper.Property(p => p.Fault).HasMaxLength(400);
            paper.Property(p => p.ByName).HasMaxLength(80);
            paper.HasOne(p => p.Of).WithMany(p => p.Filed).HasForeignKey(p => p.Project).OnDelete(DeleteBehavior.Restrict);
            paper.HasOne<WorkChange>().WithMany(c => c.Filed).HasForeignKey(p => p.Change).OnDelete(DeleteBehavior.Restrict);
            paper.HasIndex(p => new { p.Project, p.Kind }).HasFilter("\"Change\" IS NULL").OnlyOnce("Somebody else has just filed this paper: look again.");
            paper.HasIndex(p => new { p.Change, p.Kind }).HasFilter("\"Change\" IS NOT NULL").OnlyOnce("Somebody else has just filed this paper: look again.");
        }
    }
}

public static class FitOutPaperVisibility
{
    /// <summary>As the fit-out itself is seen; identity cards and titles by those who check and approve alone.</summary>
    public static IQueryable<FitOutPaper> VisibleTo(this IQueryable<FitOutPaper> papers, Actor actor) => actor.Kind switch
    {
        ActorKind.System => papers,
        ActorKind.Resident => papers.Where(p => p.Of.BegunBy == actor.Account || p.Of.Customer != null && actor.Reach<CustomerId>().Contains(p.Of.Customer.Value) || actor.Reach<UnitId>().Contains(p.Of.Unit)),
        _ => papers.Where(p => actor.Sites.Contains(p.Of.Site) && (Checks(actor) || p.Kind != PaperNeed.Identity && p.Kind != PaperNeed.Title)),
    };

    private static bool Checks(Actor actor) => actor.May(Permissions.Receive) || actor.May(Permissions.Approve);
}
