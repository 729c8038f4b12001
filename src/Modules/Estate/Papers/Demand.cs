using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Estate.Papers;

public enum PaperStanding
{
    [Tone("red")] Missing,
    [Tone("orange")] Expired,
    [Tone("yellow")] EndsSoon,
    [Tone("green")] OnFile,
}

/// <summary>That a customer who holds a unit must have a kind of paper on file, and how it stands.</summary>
public sealed class Demand
{
    /// <summary>Whoever lets a paper end has so many days before to bring the next.</summary>
    public const int SoonDays = 30;

    public required SiteId Site { get; init; }
    public required UnitId Unit { get; init; }
    public required CustomerId Customer { get; init; }
    public required PaperKindId Kind { get; init; }
    /// <summary>0 missing, 1 expired, 2 ends soon, 3 on file: the members of <see cref="PaperStanding"/> in their order.</summary>
    public required int Standing { get; init; }
}

internal static class Demands
{
    /// <summary>What is required of those who hold units on a day, one row for each paper, out of the rules that hold on it.
    /// The file of a unit begins when it is handed over.</summary>
    public static IQueryable<Demand> On(Db db, DateOnly day)
    {
        var soon = day.AddDays(Demand.SoonDays);
        var papers = db.Set<Paper>().Where(p => p.WithdrawnAt == null);
        var required =
            from stay in db.Set<Occupancy>().On(day)
            join unit in db.Set<Unit>() on stay.Unit equals unit.Id
            join customer in db.Set<Customer>() on stay.Customer equals customer.Id
            join rule in InForce(db, day) on stay.Role equals rule.Role
            where unit.State != UnitState.Unsold && unit.State != UnitState.SoldNotMovedIn
            where rule.IsRequired && (rule.Site == null || rule.Site == unit.Site) && (rule.Of == null || rule.Of == customer.Kind) && (rule.Use == null || rule.Use == unit.Use)
            where rule.Site != null || !InForce(db, day).Any(own => own.Site == unit.Site && own.Kind == rule.Kind && own.Role == rule.Role && own.Of == rule.Of && own.Use == rule.Use)
            select new { unit.Site, Unit = unit.Id, Customer = customer.Id, rule.Kind };
        return required.Distinct().Select(r => new Demand
        {
            Site = r.Site, Unit = r.Unit, Customer = r.Customer, Kind = r.Kind,
            // Two questions, each with an index of its own: of both in one a database looks through all papers of the kind.
            Standing = Math.Max(
                papers.Where(p => p.Kind == r.Kind && p.Unit == r.Unit && (p.Customer == null || p.Customer == r.Customer)).Max(p => (int?)(p.ExpiresOn == null || p.ExpiresOn > soon ? 3 : p.ExpiresOn >= day ? 2 : 1)) ?? 0,
                papers.Where(p => p.Kind == r.Kind && p.Unit == null && p.Customer == r.Customer).Max(p => (int?)(p.ExpiresOn == null || p.ExpiresOn > soon ? 3 : p.ExpiresOn >= day ? 2 : 1)) ?? 0),
        });
    }

    /// <summary>The papers that one customer must have for one unit, whether they hold it yet or not.</summary>
    public static IQueryable<PaperKindId> Wanted(Db db, DateOnly day, SiteId site, UnitUse use, OccupancyRole role, CustomerKind of) =>
        InForce(db, day).Where(rule => rule.IsRequired && rule.Role == role && (rule.Site == null || rule.Site == site) && (rule.Of == null || rule.Of == of) && (rule.Use == null || rule.Use == use)
            && (rule.Site != null || !InForce(db, day).Any(own => own.Site == site && own.Kind == rule.Kind && own.Role == rule.Role && own.Of == rule.Of && own.Use == rule.Use))).Select(rule => rule.Kind);

    /// <summary>Of the decisions about the same at the same site, the latest.</summary>
    private static IQueryable<PaperRule> InForce(Db db, DateOnly day) => db.Set<PaperRule>().Where(r => r.From <= day
        && db.Set<PaperKind>().Any(k => k.Id == r.Kind && !k.Retired)
        && !db.Set<PaperRule>().Any(l => l.From <= day && l.Kind == r.Kind && l.Site == r.Site && l.Role == r.Role && l.Of == r.Of && l.Use == r.Use && (l.From > r.From || l.From == r.From && l.At > r.At)));
}
