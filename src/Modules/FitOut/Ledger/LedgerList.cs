using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>The deposits of each fit-out over some days (押金对账): opening, what moved, closing, to the fen.</summary>
public sealed class LedgerList(Work work, IEstate estate) : Query<LedgerDays, PageOf<LedgerList.Row>>(work, Permissions.See)
{
    public sealed record Row(FitOutId FitOut, string Number, string House, string Name, Money Opening, Money Received, Money Moved, Money Reversed, Money Deducted, Money Refunded, Money CameBack)
    {
        public Money Closing => Opening + Received + Moved + CameBack - Reversed - Deducted - Refunded;
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Fit-out",      r => r.Number)   { Class = "nowrap" },
        new("House number", r => r.House)    { Class = "nowrap" },
        new("Name of the person", r => r.Name)     { Masked = r => Shown.MaskedName(r.Name) },
        new("Opening",      r => r.Opening)  { Class = "num" },
        new("Money received", r => r.Received) { Class = "num" },
        new("Moved from fees", r => r.Moved) { Class = "num" },
        new("Reversed",     r => r.Reversed) { Class = "num" },
        new("Deducted",     r => r.Deducted) { Class = "num" },
        new("Refunded",     r => r.Refunded) { Class = "num" },
        new("Came back",    r => r.CameBack) { Class = "num" },
        new("Closing balance", r => r.Closing)  { Class = "num" },
    ];

    protected override async Task<PageOf<Row>> Handle(LedgerDays filter, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var (_, _, from, until) = filter.Span(Now);
        var sums = filter.Entries(Db.Set<DepositEntry>(), Actor).Where(e => e.At < until).GroupBy(e => e.FitOut).Select(g => new
        {
            FitOut   = g.Key,
            Opening  = g.Sum(e => e.At < from ? e.What == EntryKind.Received || e.What == EntryKind.Moved || e.What == EntryKind.CameBack ? e.Fen : -e.Fen : 0L),
            Received = g.Sum(e => e.At >= from && e.What == EntryKind.Received ? e.Fen : 0L),
            Moved    = g.Sum(e => e.At >= from && e.What == EntryKind.Moved ? e.Fen : 0L),
            Reversed = g.Sum(e => e.At >= from && e.What == EntryKind.Reversed ? e.Fen : 0L),
            Deducted = g.Sum(e => e.At >= from && e.What == EntryKind.Deducted ? e.Fen : 0L),
            Refunded = g.Sum(e => e.At >= from && e.What == EntryKind.Refunded ? e.Fen : 0L),
            CameBack = g.Sum(e => e.At >= from && e.What == EntryKind.CameBack ? e.Fen : 0L),
            Moves    = g.Sum(e => e.At >= from ? 1 : 0),
        }).Where(s => s.Opening != 0 || s.Moves > 0);
        var page = await sums.Join(Db.Set<FitOutProject>(), s => s.FitOut, p => p.Id, (s, p) => new { Sums = s, p.Number, p.Unit, p.Name }).OrderBy(x => x.Number).PageFor(filter, ct);
        var homes = await estate.Units(page.Rows.Select(x => x.Unit).Distinct().ToArray(), ct);
        return page.With(page.Rows.Select(x => new Row(x.Sums.FitOut, x.Number, homes[x.Unit].Label, FitOutProject.Read(Actor, x.Name), new(x.Sums.Opening), new(x.Sums.Received), new(x.Sums.Moved), new(x.Sums.Reversed), new(x.Sums.Deducted), new(x.Sums.Refunded), new(x.Sums.CameBack))));
    }
}
