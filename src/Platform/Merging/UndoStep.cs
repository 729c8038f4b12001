using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Confidentiality.Keys;

namespace Steward.Platform.Merging;

public enum UndoKind { Changed, Removed, Added }

/// <summary>One row that a deed touched, as it was before and after: what it takes to put it back. It may quote persons, and is kept encrypted.</summary>
public sealed class UndoStep(Guid deed, UndoKind kind, string what, string entity, string values)
{
    public const string Purpose = "platform.undo";

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    /// <summary>The key of what was done.</summary>
    public Guid Deed { get; private set; } = deed;
    public UndoKind Kind { get; private set; } = kind;
    /// <summary>What it is a row of, by its name in the code: «Occupancy».</summary>
    public string What { get; private set; } = what;
    public string Entity { get; private set; } = entity;
    [Sealed(Purpose)] public string Values { get; private set; } = values;

    internal sealed class Table : IEntityTypeConfiguration<UndoStep>
    {
        public void Configure(EntityTypeBuilder<UndoStep> step)
        {
            step.ToTable("platform_undo_steps");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.What).HasMaxLength(80);
            step.Property(s => s.Entity).HasMaxLength(200);
            step.HasIndex(s => s.Deed);
        }
    }
}
