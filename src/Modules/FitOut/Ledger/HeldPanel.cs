using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Overview;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>What is held of deposits, by kind.</summary>
internal sealed class HeldPanel(Db db, Actor actor, Catalogue texts) : IShowInOverview
{
    public int Order => 20;

    public async Task<OverviewPanel?> Show(IReadOnlyCollection<SiteId> sites, CancellationToken ct)
    {
        if (!Till.IsOpenTo(actor)) return null;
        var held = await db.Set<Deposit>().VisibleTo(actor).Where(d => sites.Contains(d.Site)).GroupBy(d => d.Kind)
            .Select(g => new { g.Key, Fen = g.Sum(d => d.Received - d.Deducted - d.Refunded), Count = g.Count(d => d.Received - d.Deducted - d.Refunded > 0) }).ToListAsync(ct);
        return new("Deposits held", "cash", "/fit-outs/deposits",
            [.. held.Where(h => h.Fen > 0).OrderBy(h => h.Key).Select(h => new OverviewLine($"{texts.Of(h.Key)} · {h.Count}", Shown.Money(new(h.Fen)), $"/fit-outs/deposits?Kind={h.Key}"))], "No deposit is held.");
    }
}
