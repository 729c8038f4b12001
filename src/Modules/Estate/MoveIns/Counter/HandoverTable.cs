using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

internal sealed class HandoverTable : IEntityTypeConfiguration<Handover>
{
    public void Configure(EntityTypeBuilder<Handover> handover)
    {
        handover.ToTable("estate_handovers");
        handover.Property(h => h.Id).ValueGeneratedNever();
        handover.Property(h => h.Number).HasMaxLength(20);
        handover.Property(h => h.House).HasMaxLength(60);
        handover.Property(h => h.ComerName).HasMaxLength(80);
        handover.Property(h => h.ComerIdTail).HasMaxLength(4);
        handover.Property(h => h.Receipt).HasMaxLength(60);
        handover.Property(h => h.FeeWords).HasMaxLength(500);
        handover.Property(h => h.AcceptedBy).HasMaxLength(80);
        handover.Property(h => h.KeysTo).HasMaxLength(80);
        handover.Property(h => h.Gaps).HasMaxLength(500);
        handover.Ignore(h => h.IsOver).Ignore(h => h.Topic).Ignore(h => h.Path).Ignore(h => h.Undone);
        handover.HasMany(h => h.Steps).WithOne().HasForeignKey(s => s.Handover).OnDelete(DeleteBehavior.Cascade);
        handover.HasMany(h => h.Meters).WithOne().HasForeignKey(m => m.Handover).OnDelete(DeleteBehavior.Cascade);
        handover.HasMany(h => h.Marks).WithOne().HasForeignKey(m => m.Handover).OnDelete(DeleteBehavior.Cascade);
        handover.HasMany(h => h.Keys).WithOne().HasForeignKey(k => k.Handover).OnDelete(DeleteBehavior.Cascade);
        handover.HasIndex(h => h.Number).OnlyOnce("There is a handover with this number already.");
        handover.HasIndex(h => h.Running).OnlyOnce("A move-in or move-out of this home is under way already.");
        handover.HasIndex(h => new { h.Slot, h.Seat }).OnlyOnce("Somebody else has just taken this time: choose again.", orAnother: true);
        handover.HasIndex(h => new { h.Site, h.State, h.BookedFor });
        handover.HasIndex(h => new { h.Site, h.BookedDay });
        handover.HasIndex(h => new { h.Unit, h.Way });
        handover.HasIndex(h => h.Customer);
    }
}

public static class HandoverVisibility
{
    /// <summary>Staff see those of their sites, residents their own: those to whom a home is handed over hold none yet.</summary>
    public static IQueryable<Handover> VisibleTo(this IQueryable<Handover> handovers, Actor actor) => actor.Kind switch
    {
        ActorKind.System => handovers,
        ActorKind.Resident => handovers.Where(h => actor.Reach<HandoverId>().Contains(h.Id)),
        _ => handovers.Where(h => actor.Sites.Contains(h.Site)),
    };

    /// <summary>Not over yet.</summary>
    public static IQueryable<Handover> UnderWay(this IQueryable<Handover> handovers) => handovers.Where(h => h.Running != null);

    /// <summary>Those that the counter had to do with on a day.</summary>
    public static IQueryable<Handover> On(this IQueryable<Handover> handovers, DateOnly day) =>
        handovers.Where(h => h.BookedDay == day || h.MissedDay == day || h.CameDay == day || h.RefusedDay == day || h.KeysDay == day);
}
