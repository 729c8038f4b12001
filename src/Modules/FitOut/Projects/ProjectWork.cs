using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.FitOut;
using Steward.FitOut.Works;

namespace Steward.FitOut.Projects;

/// <summary>One work applied for (装修项目), with the words and the clause that the catalogue had for it then.</summary>
public sealed class ProjectWork(string code, string name, Clause? clause, string? notHere, string? details, int order) : IWork
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public FitOutId Project { get; private set; }
    public string Code { get; private set; } = code;
    public string Name { get; private set; } = name;
    public Clause? Clause { get; private set; } = clause;
    /// <summary>Why the community does not allow it.</summary>
    public string? NotHere { get; private set; } = notHere;
    /// <summary>Where and how, in the applicant's words.</summary>
    public string? Details { get; private set; } = details;
    public int Order { get; private set; } = order;
    /// <summary>What a reviewer wants changed.</summary>
    public string? Fault { get; private set; }

    public bool IsForbidden => this.Forbids();
    public void Find(string fault) => Fault = fault;
    internal void Change(WorkType type, string? details) => (Name, Clause, NotHere, Details, Fault) = (type.Name, type.Clause, type.NotHere, details, details == Details ? Fault : null);
    internal void Become(IWork other) => (Name, Clause, NotHere, Details, Fault) = (other.Name, other.Clause, other.NotHere, other.Details, null);
    internal void Clear() => Fault = null;

    internal sealed class Table : IEntityTypeConfiguration<ProjectWork>
    {
        public void Configure(EntityTypeBuilder<ProjectWork> work)
        {
            work.ToTable("fit_out_project_works");
            work.Property(w => w.Id).ValueGeneratedNever();
            work.Property(w => w.Code).HasMaxLength(30);
            work.Property(w => w.Name).HasMaxLength(60);
            work.Property(w => w.NotHere).HasMaxLength(200);
            work.Property(w => w.Details).HasMaxLength(400);
            work.Property(w => w.Fault).HasMaxLength(400);
            work.Ignore(w => w.IsForbidden);
            work.HasIndex(w => new { w.Project, w.Code }).IsUnique();
        }
    }
}
