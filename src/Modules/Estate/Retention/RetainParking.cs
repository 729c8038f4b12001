using Steward.Contracts.Estate;
using Steward.Estate.Parking;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;

namespace Steward.Estate.Retention;

/// <summary>Parking spaces that a home had and gave up (车位退租).</summary>
public sealed class RetainParking(Db db, Forgetting forgetting, TimeProvider clock) : RetainThings<ParkingHolding>(db, forgetting)
{
    public static readonly Setting<int> Period = new("retention.parking.months", "Months for which parking is kept after it ended", 36, 0, 600, "Records of rented parking spaces are kept for 3 years (common practice)");

    public override string Name => "parking";
    public override string Title => "Parking spaces that were given up";
    public override string Fate => "The note, the scans and what the history says are taken out. That a home had the space from one day to another, and for how much, stays.";
    public override Setting<int> Months => Period;

    protected override IQueryable<ParkingHolding> Over(DateTimeOffset before)
    {
        var day = Shown.DayOf(before);
        return Db.Set<ParkingHolding>().Where(h => h.Held == null && h.EndedOn < day && h.AnonymisedAt == null).OrderBy(h => h.EndedOn).ThenBy(h => h.Number);
    }

    protected override IQueryable<ParkingHolding> Among(IQueryable<ParkingHolding> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(ParkingHoldingId.From).ToArray();
        return all.Where(h => ids.Contains(h.Id));
    }

    protected override DueRecord Line(ParkingHolding h) => new(h.Key, h.Number, Shown.At(h.EndedOn!.Value.ToDateTime(default)), $"/parking/holdings/{h.Id}");
    protected override void Forget(ParkingHolding h) => h.Forget(clock.GetUtcNow());
}

/// <summary>Wishes for a parking space that were met, lapsed or were withdrawn (车位轮候).</summary>
public sealed class RetainParkingWishes(Db db, Forgetting forgetting, TimeProvider clock) : RetainThings<ParkingWish>(db, forgetting)
{
    public override string Name => "parking-wishes";
    public override string Title => "Wishes for parking spaces that are over";
    public override string Fate => "The note and what the history says are taken out. That a home waited for a space stays.";
    public override Setting<int> Months => RetainParking.Period;

    protected override IQueryable<ParkingWish> Over(DateTimeOffset before) =>
        Db.Set<ParkingWish>().Where(w => w.Waits == null && w.EndedAt < before && w.AnonymisedAt == null).OrderBy(w => w.EndedAt).ThenBy(w => w.Number);

    protected override IQueryable<ParkingWish> Among(IQueryable<ParkingWish> all, IReadOnlyCollection<Guid> keys)
    {
        var ids = keys.Select(ParkingWishId.From).ToArray();
        return all.Where(w => ids.Contains(w.Id));
    }

    protected override DueRecord Line(ParkingWish w) => new(w.Key, w.Number, w.EndedAt!.Value, $"/parking/wishes/{w.Id}");
    protected override void Forget(ParkingWish w) => w.Forget(clock.GetUtcNow());
}
