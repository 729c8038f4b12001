using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Works;
using Steward.Platform.Pages;

namespace Steward.FitOut.Changes;

/// <summary>What a change makes of a work.</summary>
public enum WorkChanged
{
    [Tone("green")] Added,
    [Tone("blue")] Altered,
    [Tone("secondary")] Dropped,
}

/// <summary>One work that a change adds, does otherwise or leaves out (变更项目), with the words and the clause that the catalogue had for it then.</summary>
public sealed class ChangedWork(WorkChanged how, WorkGroup? group, string code, string name, Clause? clause, string? notHere, string? details, string? former, int order) : IWork
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public WorkChangeId Change { get; private set; }
    public WorkChanged How { get; private set; } = how;
    /// <summary>Null for what the catalogue no longer knows.</summary>
    public WorkGroup? Group { get; private set; } = group;
    public string Code { get; private set; } = code;
    public string Name { get; private set; } = name;
    public Clause? Clause { get; private set; } = clause;
    public string? NotHere { get; private set; } = notHere;
    /// <summary>Where and how, in the applicant's words.</summary>
    public string? Details { get; private set; } = details;
    /// <summary>Where and how it was approved before.</summary>
    public string? Former { get; private set; } = former;
    public int Order { get; private set; } = order;
    /// <summary>What a reviewer wants changed.</summary>
    public string? Fault { get; private set; }

    public bool IsForbidden => How is not WorkChanged.Dropped && this.Forbids();
    /// <summary>Neighbours feel it: walls, wet rooms, the face of the house.</summary>
    public bool IsFeltOutside => How is not WorkChanged.Dropped && Group is WorkGroup.Structure or WorkGroup.WetRooms or WorkGroup.Envelope;
    public void Find(string fault) => Fault = fault;
    internal void Clear() => Fault = null;

    internal bool IsLike(ChangedWork other) => (How, Code, Details) == (other.How, other.Code, other.Details);

    internal sealed class Table : IEntityTypeConfiguration<ChangedWork>
    {
        public void Configure(EntityTypeBuilder<ChangedWork> work)
        {
            work.ToTable("fit_out_changed_works");
            work.Property(w => w.Id).ValueGeneratedNever();
            work.Property(w => w.Code).HasMaxLength(30);
            work.Property(w => w.Name).HasMaxLength(60);
            work.Property(w => w.NotHere).HasMaxLength(200);
            work.Property(w => w.Details).HasMaxLength(400);
            work.Property(w => w.Former).HasMaxLength(400);
            work.Property(w => w.Fault).HasMaxLength(400);
            work.Ignore(w => w.IsForbidden).Ignore(w => w.IsFeltOutside);
            work.HasIndex(w => new { w.Change, w.Code }).IsUnique();
        }
    }
}
