using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Passes;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Overview;

/// <summary>Goods passes on the head's page: what waits, what may leave today, what the gate sent back.</summary>
internal sealed class PassPanel(Db db, Actor actor, Catalogue texts, TimeProvider clock) : IShowInOverview
{
    public int Order => 40;

    public async Task<OverviewPanel?> Show(IReadOnlyCollection<SiteId> sites, CancellationToken ct)
    {
        if (!actor.May(PassPermissions.See)) return null;
        var today = Shown.DayOf(clock.GetUtcNow());
        var states = await db.Set<GoodsPass>().AsNoTracking().VisibleTo(actor).Where(p => sites.Contains(p.Site) && p.Day >= today).GroupBy(p => p.State).Select(g => new { g.Key, Count = g.Count(), Today = g.Count(p => p.Day == today) }).ToDictionaryAsync(g => g.Key, ct);
        int Of(params GoodsPassState[] which) => which.Sum(s => states.GetValueOrDefault(s)?.Count ?? 0);
        int Today(GoodsPassState state) => states.GetValueOrDefault(state)?.Today ?? 0;
        var (waiting, back, day) = (Of(GoodsPassState.Asked, GoodsPassState.AwaitingOwner, GoodsPassState.InReview, GoodsPassState.AtDesk), Of(GoodsPassState.AtDesk), Shown.Day(today));
        return new("Goods passes", "package", "/passes",
        [
            new(texts["Wait for the desk"], $"{waiting}", $"/passes?From={day}&Waiting=true", waiting > 0 ? "yellow" : null),
            new(texts["Sent back by the gate"], $"{back}", $"/passes?From={day}&State=AtDesk", back > 0 ? "red" : null),
            new(texts["May leave today"], $"{Today(GoodsPassState.Issued) + Today(GoodsPassState.PartlyReleased)}", $"/passes?From={day}&To={day}&Out=true"),
            new(texts["Left today"], $"{Today(GoodsPassState.Released)}", $"/passes?From={day}&To={day}&State=Released"),
        ]);
    }
}
