using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Pages;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>How an item was found (合格、不合格、无此项).</summary>
public enum Mark
{
    [Tone("green")] Good,
    [Tone("red")] Faulty,
    [Tone("secondary")] NotHere,
}

/// <summary>One item of the list, as it was found in a home.</summary>
public sealed class InspectionMark(InspectionItemId item, Mark found, string byName, DateTimeOffset at)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public HandoverId Handover { get; private set; }
    public InspectionItemId Item { get; private set; } = item;
    public Mark Found { get; private set; } = found;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal void See(Mark found, string byName, DateTimeOffset at) => (Found, ByName, At) = (found, byName, at);

    internal sealed class Table : IEntityTypeConfiguration<InspectionMark>
    {
        public void Configure(EntityTypeBuilder<InspectionMark> mark)
        {
            mark.ToTable("estate_inspection_marks");
            mark.Property(m => m.Id).ValueGeneratedNever();
            mark.Property(m => m.ByName).HasMaxLength(80);
            mark.HasIndex(m => new { m.Handover, m.Item }).OnlyOnce("Somebody else has just looked at this item.");
        }
    }
}
