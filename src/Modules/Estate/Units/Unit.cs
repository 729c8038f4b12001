using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Units;

public enum UnitUse { Residence, Shop, Office, Storage, Parking, Other }

/// <summary>Whether and how a unit is lived in; the kinds of vacancy (空置) are those the trade tells apart.</summary>
public enum UnitState
{
    [Tone("teal")] Occupied,
    [Tone("azure")] Let,
    [Tone("orange")] FittingOut,
    [Tone("yellow")] SoldNotMovedIn,
    [Tone("purple")] LongVacant,
    [Tone("secondary")] Unsold,
}

/// <summary>A unit (房屋) of a building, known by its house number: building, entrance, room, as in 3-2-1801.</summary>
public sealed class Unit(SiteId site, BuildingId building, string? entrance, int floor, string room, string label) : Thing, ISearchable, IOfSite
{
    public UnitId Id { get; private set; } = UnitId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public BuildingId Building { get; private set; } = building;
    public string? Entrance { get; private set; } = entrance;
    public int Floor { get; private set; } = floor;
    public string Room { get; private set; } = room;
    /// <summary>The whole house number as people say it, unique in the site.</summary>
    public string Label { get; private set; } = label;
    /// <summary>Built area in hundredths of a square metre; null when not known.</summary>
    public long? AreaHundredths { get; set; }
    public UnitUse Use { get; set; }
    public UnitState State { get; set; }
    /// <summary>What it goes back to when its fit-out is over; null unless one began here.</summary>
    public UnitState? BeforeFitOut { get; private set; }
    public string? Note { get; set; }
    /// <summary>Raised whenever somebody comes or goes, so that two people cannot record overlapping occupancies at once.</summary>
    public int Turns { get; private set; }

    public decimal? Area => AreaHundredths / 100m;

    public void Number(string building, string? entrance, int floor, string room) =>
        (Entrance, Floor, Room, Label) = (entrance, floor, room, LabelOf(building, entrance, room));

    public void Recall(UnitAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    /// <summary>Somebody holds or lives here for some time, unless the same person does so already in the same role.</summary>
    /// <param name="held">What is on record of this person here in this role.</param>
    public Occupancy MoveIn(Customer customer, OccupancyRole role, DateOnly from, DateOnly? to, IEnumerable<Occupancy> held)
    {
        RefuseOverlap(from, to, held);
        Recall(UnitAction.MoveIn);
        return new(Site, Id, customer.Id, role, from, to);
    }

    public void MoveOut(UnitState? state)
    {
        Turns++;
        State = state ?? State;
        Recall(UnitAction.MoveOut);
    }

    public void BeginFitOut(string? number)
    {
        if (State is UnitState.FittingOut) return;
        (BeforeFitOut, State) = (State, UnitState.FittingOut);
        Recall(UnitAction.BeginFitOut, number);
    }

    /// <summary>Nobody who fitted out has moved in by that alone. What somebody wrote meanwhile stays.</summary>
    public void EndFitOut(string? number)
    {
        if (State is UnitState.FittingOut)
        {
            State = BeforeFitOut ?? UnitState.SoldNotMovedIn;
            Recall(UnitAction.EndFitOut, number);
        }
        BeforeFitOut = null;
    }

    public void Correct(Occupancy occupancy, OccupancyRole role, DateOnly from, DateOnly? to, IEnumerable<Occupancy> others)
    {
        RefuseOverlap(from, to, others);
        occupancy.Correct(role, from, to);
        Recall(UnitAction.Correct);
    }

    private void RefuseOverlap(DateOnly from, DateOnly? to, IEnumerable<Occupancy> others)
    {
        if (others.Any(o => o.Overlaps(from, to))) throw new Refused("This customer is on record for this unit in this role and these days already.");
        Turns++;
    }

    public static string SearchKind => "un";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => Spoken(Label);
    IEnumerable<string?> ISearchable.SearchWords => [Note];

    /// <summary>«3-2-1801», or «3-1801» in a building without separate entrances.</summary>
    public static string LabelOf(string building, string? entrance, string room) => string.IsNullOrEmpty(entrance) ? $"{building}-{room}" : $"{building}-{entrance}-{room}";

    /// <summary>The ways people say a house number: 3-2-1801, 32-1801, 3-1801, 321801, 3栋2单元1801室.</summary>
    private static IEnumerable<string> Spoken(string label)
    {
        var parts = label.Split('-');
        yield return label;
        yield return string.Concat(parts);
        if (parts is [var block, var door]) yield return $"{block}栋{door}室";
        if (parts is not [var building, var entrance, var room]) yield break;
        yield return $"{building}{entrance}-{room}";
        yield return $"{building}-{room}";
        yield return $"{building}栋{entrance}单元{room}室";
    }

    internal sealed class Table : IEntityTypeConfiguration<Unit>
    {
        public void Configure(EntityTypeBuilder<Unit> unit)
        {
            unit.ToTable("estate_units");
            unit.Property(u => u.Entrance).HasMaxLength(20);
            unit.Property(u => u.Room).HasMaxLength(20);
            unit.Property(u => u.Label).HasMaxLength(60);
            unit.Property(u => u.Note).HasMaxLength(1000);
            unit.Ignore(u => u.Area);
            unit.HasIndex(u => new { u.Site, u.Label }).OnlyOnce("There is a unit with this house number already.");
            unit.HasIndex(u => new { u.Building, u.Floor });
        }
    }
}

public static class UnitVisibility
{
    /// <summary>Who sees which units: staff those of their sites, residents their own.</summary>
    public static IQueryable<Unit> VisibleTo(this IQueryable<Unit> units, Actor actor) => actor.Kind switch
    {
        ActorKind.System => units,
        ActorKind.Resident => units.Where(u => actor.Reach<UnitId>().Contains(u.Id)),
        _ => units.Where(u => actor.Sites.Contains(u.Site)),
    };
}
