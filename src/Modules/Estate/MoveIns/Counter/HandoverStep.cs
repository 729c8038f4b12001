using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>What is gone through at the counter (办理环节), in the order of the trade.</summary>
public enum HandoverStepKind { Identity, Papers, Records, Agreements, Fees, Inspection, Meters, Keys }

/// <summary>One step that is done: by whom and when.</summary>
public sealed class HandoverStep(HandoverStepKind kind, AccountId? by, string byName, DateTimeOffset at)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public HandoverId Handover { get; private set; }
    public HandoverStepKind Kind { get; private set; } = kind;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    /// <summary>Done again: it is the last one's who did it.</summary>
    internal void Redo(AccountId? by, string byName, DateTimeOffset at) => (By, ByName, At) = (by, byName, at);

    internal sealed class Table : IEntityTypeConfiguration<HandoverStep>
    {
        public void Configure(EntityTypeBuilder<HandoverStep> step)
        {
            step.ToTable("estate_handover_steps");
            step.Property(s => s.Id).ValueGeneratedNever();
            step.Property(s => s.ByName).HasMaxLength(80);
            step.HasIndex(s => new { s.Handover, s.Kind }).OnlyOnce("Somebody else has just done this step.");
        }
    }
}
