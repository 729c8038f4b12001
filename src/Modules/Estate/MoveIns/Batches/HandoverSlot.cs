using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>A stretch of the counter's time (时段) with as many seats as there are counters. A home that books holds one seat by its number,
/// and the table of handovers lets no seat be held twice.</summary>
public sealed class HandoverSlot(SiteId site, HandoverBatchId batch, DateOnly day, DateTimeOffset begins, DateTimeOffset ends, int seats) : Thing, IOfSite
{
    public HandoverSlotId Id { get; private set; } = HandoverSlotId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public HandoverBatchId Batch { get; private set; } = batch;
    /// <summary>The day in China on which it lies.</summary>
    public DateOnly Day { get; private set; } = day;
    public DateTimeOffset Begins { get; private set; } = begins;
    public DateTimeOffset Ends { get; private set; } = ends;
    public int Seats { get; private set; } = seats;
    /// <summary>Raised with every seat that is taken: of two who took the same at once, one looks again and finds the next.</summary>
    public int Turns { get; private set; }

    public bool Overlaps(HandoverSlot other) => Begins < other.Ends && other.Begins < Ends;

    /// <summary>The lowest seat that nobody holds.</summary>
    public int Take(IReadOnlyCollection<int> held)
    {
        var seat = Enumerable.Range(1, Seats).FirstOrDefault(s => !held.Contains(s));
        if (seat == 0) throw new Refused("This time is fully booked: choose another.");
        Turns++;
        return seat;
    }

    internal sealed class Table : IEntityTypeConfiguration<HandoverSlot>
    {
        public void Configure(EntityTypeBuilder<HandoverSlot> slot)
        {
            slot.ToTable("estate_handover_slots");
            slot.HasIndex(s => new { s.Batch, s.Begins }).OnlyOnce("The counter has this time already.");
        }
    }
}
