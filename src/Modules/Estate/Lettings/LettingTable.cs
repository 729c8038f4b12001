using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

public sealed partial class Letting
{
    internal sealed class Table : IEntityTypeConfiguration<Letting>
    {
        public void Configure(EntityTypeBuilder<Letting> letting)
        {
            letting.ToTable("estate_lettings");
            letting.Property(l => l.Number).HasMaxLength(20);
            letting.Property(l => l.Name).HasMaxLength(80);
            letting.Property(l => l.Phone).HasMaxLength(20);
            letting.Property(l => l.Purpose).HasMaxLength(200);
            letting.Property(l => l.DepositKeptFor).HasMaxLength(400);
            letting.Ignore(l => l.HoldsDeposit);
            letting.HasMany(l => l.Slots).WithOne().HasForeignKey(s => s.Letting).OnDelete(DeleteBehavior.Cascade);
            letting.HasIndex(l => l.Number).OnlyOnce("There is a letting with this number already.");
            letting.HasIndex(l => new { l.Site, l.State, l.To });
            letting.HasIndex(l => new { l.Place, l.From });
            letting.HasIndex(l => l.Customer);
        }
    }
}

/// <summary>A day, or a part of one, on which a place is taken. One row for each, so that both databases can refuse a second.</summary>
public sealed class LettingSlot(LettingId letting, LettableId place, DateOnly day, DayPart part)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public LettingId Letting { get; private set; } = letting;
    public LettableId Place { get; private set; } = place;
    public DateOnly Day { get; private set; } = day;
    public DayPart Part { get; private set; } = part;

    internal sealed class Table : IEntityTypeConfiguration<LettingSlot>
    {
        public void Configure(EntityTypeBuilder<LettingSlot> slot)
        {
            slot.ToTable("estate_letting_slots");
            slot.Property(s => s.Id).ValueGeneratedNever();
            slot.HasIndex(s => new { s.Place, s.Day, s.Part }).OnlyOnce("The place is let to somebody else in this time: look at its calendar.");
        }
    }
}

public static class LettingVisibility
{
    public static IQueryable<Letting> VisibleTo(this IQueryable<Letting> lettings, Actor actor) => actor.Kind switch
    {
        ActorKind.System => lettings,
        ActorKind.Resident => lettings.Where(l => false),
        _ => lettings.Where(l => actor.Sites.Contains(l.Site)),
    };

    /// <summary>Over for good: ended, refused or withdrawn, and no deposit is held.</summary>
    public static IQueryable<Letting> Over(this IQueryable<Letting> lettings) =>
        lettings.Where(l => l.State != LettingState.Asked && l.State != LettingState.Approved && l.State != LettingState.Running && (l.DepositTakenAt == null || l.DepositReturnedAt != null));
}
