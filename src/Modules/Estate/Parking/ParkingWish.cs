using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Estate.Parking.ParkingWishLifecycle;

namespace Steward.Estate.Parking;

/// <summary>A household waits for a parking space (车位轮候), in the order in which they asked.</summary>
public sealed class ParkingWish(SiteId site, string number, UnitId unit, CustomerId customer, DateTimeOffset askedAt) : Thing, IOfSite
{
    public ParkingWishId Id { get; private set; } = ParkingWishId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public UnitId Unit { get; private set; } = unit;
    /// <summary>The unit while it waits: a household stands in the list once.</summary>
    public UnitId? Waits { get; private set; } = unit;
    public CustomerId Customer { get; private set; } = customer;
    /// <summary>Null when any will do.</summary>
    public ParkingKind? Kind { get; init; }
    public VehicleId? Vehicle { get; init; }
    public string? Note { get; set; }
    public DateTimeOffset AskedAt { get; private set; } = askedAt;
    public ParkingWishState State { get; private set; } = Rules.Initial;
    public ParkingSpaceId? Offered { get; private set; }
    /// <summary>The last day on which the offer can be accepted.</summary>
    public DateOnly? OfferUntil { get; private set; }
    public ParkingHoldingId? Became { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }
    public DateTimeOffset? AnonymisedAt { get; private set; }

    public void Recall(ParkingWishAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    public void Offer(ParkingSpace space, DateOnly until, string? note, Actor actor)
    {
        State = Rules.After(ParkingWishAction.Offer, this, actor, note is null ? space.Number : $"{space.Number} · {note}");
        (Offered, OfferUntil) = (space.Id, until);
    }

    public void Accept(ParkingHolding holding, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(ParkingWishAction.Accept, this, actor, holding.Number);
        (Waits, OfferUntil, Became, EndedAt) = (null, null, holding.Id, now);
    }

    /// <summary>A space was allocated to the household without an offer.</summary>
    public void Serve(ParkingHolding holding, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(ParkingWishAction.Serve, this, actor, holding.Number);
        (Waits, Became, EndedAt) = (null, holding.Id, now);
    }

    /// <summary>Not this one: they keep their place in the list.</summary>
    public void Decline(string? note, Actor actor)
    {
        State = Rules.After(ParkingWishAction.Decline, this, actor, note);
        (Offered, OfferUntil) = (null, null);
    }

    public void Lapse(Actor actor, DateTimeOffset now)
    {
        State = Rules.After(ParkingWishAction.Lapse, this, actor);
        (Waits, Offered, OfferUntil, EndedAt) = (null, null, null, now);
    }

    public void Withdraw(string? note, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(ParkingWishAction.Withdraw, this, actor, note);
        (Waits, EndedAt) = (null, now);
    }

    internal void Forget(DateTimeOffset at) => (Note, AnonymisedAt) = (null, at);

    internal sealed class Table : IEntityTypeConfiguration<ParkingWish>
    {
        public void Configure(EntityTypeBuilder<ParkingWish> wish)
        {
            wish.ToTable("estate_parking_wishes");
            wish.Property(w => w.Number).HasMaxLength(20);
            wish.Property(w => w.Note).HasMaxLength(400);
            wish.HasIndex(w => w.Number).OnlyOnce("There is a wish with this number already.");
            wish.HasIndex(w => w.Waits).OnlyOnce("This household waits for a space already.");
            wish.HasIndex(w => w.Offered);
            wish.HasIndex(w => new { w.Site, w.State, w.AskedAt });
        }
    }
}

internal static class WaitingList
{
    /// <summary>Who waits for such a space.</summary>
    public static IQueryable<ParkingWish> WaitingFor(this IQueryable<ParkingWish> wishes, ParkingSpace space) =>
        wishes.Where(w => w.Site == space.Site && w.State == ParkingWishState.InLine && (w.Kind == null || w.Kind == space.Kind));

    /// <summary>Those who asked earlier; all of them before whoever does not wait.</summary>
    public static IQueryable<ParkingWish> Before(this IQueryable<ParkingWish> wishes, ParkingWish? wish) =>
        wish is null ? wishes : wishes.Where(w => w.AskedAt < wish.AskedAt || w.AskedAt == wish.AskedAt && w.Number.CompareTo(wish.Number) < 0);

    /// <summary>Past those who asked earlier nobody gets the space without a reason.</summary>
    /// <param name="wish">Whose turn it would be; null for whoever does not wait.</param>
    public static async Task RefuseOutOfTurn(this Db db, ParkingSpace space, ParkingWish? wish, string? reason, CancellationToken ct)
    {
        var earlier = await db.Set<ParkingWish>().WaitingFor(space).Before(wish).CountAsync(ct);
        if (earlier > 0 && reason.OrNull() is null) throw new Invalid("Reason", "{1} households asked earlier: say why this one comes first.", earlier);
    }
}

public static class ParkingWishVisibility
{
    public static IQueryable<ParkingWish> VisibleTo(this IQueryable<ParkingWish> wishes, Actor actor) => actor.Kind switch
    {
        ActorKind.System => wishes,
        ActorKind.Resident => wishes.Where(w => false),
        _ => wishes.Where(w => actor.Sites.Contains(w.Site)),
    };
}
