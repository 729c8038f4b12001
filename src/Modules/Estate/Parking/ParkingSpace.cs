using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using static Steward.Estate.Parking.ParkingSpaceLifecycle;

namespace Steward.Estate.Parking;

public enum ParkingKind { Underground, Ground, Mechanical, Charging }

/// <summary>A parking space (车位) of a site; one at a time has it, as its owner or for rent.</summary>
public sealed class ParkingSpace(SiteId site, string number, ParkingKind kind) : Thing, ISearchable, IOfSite
{
    public ParkingSpaceId Id { get; private set; } = ParkingSpaceId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    /// <summary>As it is painted on the ground: «B1-001».</summary>
    public string Number { get; private set; } = number;
    public ParkingKind Kind { get; private set; } = kind;
    /// <summary>Where it is, in words.</summary>
    public string? Place { get; private set; }
    /// <summary>What it is rented for by the month.</summary>
    public Money? MonthlyPrice { get; private set; }
    public string? Note { get; private set; }
    public ParkingSpaceState State { get; private set; } = Rules.Initial;

    public void Describe(string? place, Money? price, string? note) => (Place, MonthlyPrice, Note) = (place, price, note);
    public void Recall(ParkingSpaceAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    public void Correct(string number, ParkingKind kind, Actor actor)
    {
        State = Rules.After(ParkingSpaceAction.Correct, this, actor, Number == number ? null : $"{Number} → {number}");
        (Number, Kind) = (number, kind);
    }

    public void Give(ParkingTitle title, string whom, Actor actor) => State = Rules.After(title is ParkingTitle.Owned ? ParkingSpaceAction.Sell : ParkingSpaceAction.Rent, this, actor, whom);
    public void Free(string? note, Actor actor) => State = Rules.After(ParkingSpaceAction.Free, this, actor, note);
    public void Offer(string whom, Actor actor) => State = Rules.After(ParkingSpaceAction.Offer, this, actor, whom);
    public void Retract(string? note, Actor actor) => State = Rules.After(ParkingSpaceAction.Retract, this, actor, note);
    public void Close(string reason, Actor actor) => State = Rules.After(ParkingSpaceAction.Close, this, actor, reason);
    public void Reopen(Actor actor) => State = Rules.After(ParkingSpaceAction.Reopen, this, actor);

    public static string SearchKind => "ps";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number];
    IEnumerable<string?> ISearchable.SearchWords => [Place, Note];

    internal sealed class Table : IEntityTypeConfiguration<ParkingSpace>
    {
        public void Configure(EntityTypeBuilder<ParkingSpace> space)
        {
            space.ToTable("estate_parking_spaces");
            space.Property(s => s.Number).HasMaxLength(20);
            space.Property(s => s.Place).HasMaxLength(80);
            space.Property(s => s.Note).HasMaxLength(400);
            space.HasIndex(s => new { s.Site, s.Number }).OnlyOnce("There is a parking space with this number already.");
        }
    }
}

public static class ParkingSpaceVisibility
{
    public static IQueryable<ParkingSpace> VisibleTo(this IQueryable<ParkingSpace> spaces, Actor actor) => actor.Kind switch
    {
        ActorKind.System => spaces,
        ActorKind.Resident => spaces.Where(s => false),
        _ => spaces.Where(s => actor.Sites.Contains(s.Site)),
    };
}
