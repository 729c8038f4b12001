using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

public enum LettableKind { Stall, Advertising, Hall, OpenGround, Rooftop, OtherPlace }

/// <summary>By what the price of a place is counted.</summary>
public enum PricedBy { Day, Month, Session }

/// <summary>The parts of a day in which a hall is let one after the other.</summary>
public enum DayPart { WholeDay, Morning, Afternoon, Evening }

public enum LettableAction
{
    [Told("{0} put the place on record", Icon = "plus")] Add,
    [Told("{0} corrected the facts of the place", Icon = "edit")] Correct,
}

/// <summary>Public space or a facility that is let (可出租公共空间): a stall, an advertising space, a hall. What it earns belongs to all owners (民法典第282条).</summary>
public sealed class Lettable(SiteId site, LettableKind kind, string name, bool byParts) : Thing, ISearchable, IOfSite
{
    public LettableId Id { get; private set; } = LettableId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public LettableKind Kind { get; private set; } = kind;
    public string Name { get; private set; } = name;
    /// <summary>Let by parts of the day; stays, because the days that are taken are written down so.</summary>
    public bool ByParts { get; private set; } = byParts;
    public string? Place { get; private set; }
    public Money Price { get; private set; }
    public PricedBy PricedBy { get; private set; }
    public Money Deposit { get; private set; }
    public TimeOnly? OpensAt { get; private set; }
    public TimeOnly? ClosesAt { get; private set; }
    public string? Note { get; private set; }
    /// <summary>Let no more; what is let runs on.</summary>
    public bool Retired { get; private set; }

    public void Call(LettableKind kind, string name, string? place, string? note, bool retired) => (Kind, Name, Place, Note, Retired) = (kind, name, place, note, retired);
    public void Cost(Money price, PricedBy by, Money deposit) => (Price, PricedBy, Deposit) = (price, by, deposit);
    public void Open(TimeOnly? from, TimeOnly? to) => (OpensAt, ClosesAt) = (from, to);
    public void Recall(LettableAction action) => Remember(action.ToString(), null, null, null);

    /// <summary>The days and parts that a letting takes.</summary>
    public IEnumerable<(DateOnly Day, DayPart Part)> Slots(DateOnly from, DateOnly to, DayPart part)
    {
        DayPart[] parts = !ByParts ? [DayPart.WholeDay] : part is DayPart.WholeDay ? [DayPart.Morning, DayPart.Afternoon, DayPart.Evening] : [part];
        for (var day = from; day <= to; day = day.AddDays(1)) foreach (var each in parts) yield return (day, each);
    }

    /// <summary>What it costs from one day to another: days, months begun, or sessions.</summary>
    public Money Rent(DateOnly from, DateOnly to, DayPart part)
    {
        var days = to.DayNumber - from.DayNumber + 1;
        var months = 1;
        while (from.AddMonths(months) <= to) months++;
        return Price * (PricedBy switch { PricedBy.Day => days, PricedBy.Month => months, _ => days * (ByParts && part is DayPart.WholeDay ? 3 : 1) });
    }

    public static string SearchKind => "lt";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Name];
    IEnumerable<string?> ISearchable.SearchWords => [Place, Note];

    internal sealed class Table : IEntityTypeConfiguration<Lettable>
    {
        public void Configure(EntityTypeBuilder<Lettable> place)
        {
            place.ToTable("estate_lettables");
            place.Property(p => p.Name).HasMaxLength(60);
            place.Property(p => p.Place).HasMaxLength(80);
            place.Property(p => p.Note).HasMaxLength(400);
            place.HasIndex(p => new { p.Site, p.Name }).OnlyOnce("There is a place with this name already.");
        }
    }
}

public static class LettableVisibility
{
    public static IQueryable<Lettable> VisibleTo(this IQueryable<Lettable> places, Actor actor) => actor.Kind switch
    {
        ActorKind.System => places,
        ActorKind.Resident => places.Where(p => false),
        _ => places.Where(p => actor.Sites.Contains(p.Site)),
    };
}
