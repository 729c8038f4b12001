using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Which days of the ledger are asked for; this month, if not said.</summary>
public record LedgerDays : Listing
{
    public SiteId? Site { get; init; }
    public DateOnly? From { get; init; }
    /// <summary>The last day, inclusive.</summary>
    public DateOnly? To { get; init; }

    internal (DateOnly First, DateOnly Last, DateTimeOffset From, DateTimeOffset Until) Span(DateTimeOffset now)
    {
        var today = Shown.DayOf(now);
        var first = From ?? new DateOnly((To ?? today).Year, (To ?? today).Month, 1);
        var last = To is { } to && to >= first ? to : today > first ? today : first;
        return (first, last, Shown.At(first.ToDateTime(TimeOnly.MinValue)).ToUniversalTime(), Shown.At(last.AddDays(1).ToDateTime(TimeOnly.MinValue)).ToUniversalTime());
    }

    internal IQueryable<DepositEntry> Entries(IQueryable<DepositEntry> all, Actor actor)
    {
        var entries = all.VisibleTo(actor);
        if ((Site ?? actor.Chosen) is { } site) entries = entries.Where(e => e.Site == site);
        return entries;
    }
}
