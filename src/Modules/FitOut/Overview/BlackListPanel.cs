using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.BlackList;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Overview;

/// <summary>The contractors of whom is warned today, on the head's page.</summary>
internal sealed class BlackListPanel(Db db, Actor actor, Catalogue texts, TimeProvider clock) : IShowInOverview
{
    private const int Most = 6;
    public int Order => 50;

    public async Task<OverviewPanel?> Show(IReadOnlyCollection<SiteId> sites, CancellationToken ct)
    {
        if (!actor.May(BlackListPermissions.See)) return null;
        var today = Shown.DayOf(clock.GetUtcNow());
        var listed = await db.Set<BlackListing>().AsNoTracking().VisibleTo(actor).Where(e => (e.Site == null || sites.Contains(e.Site.Value)) && e.State == BlackListingState.Listed && e.From <= today && (e.Until == null || e.Until >= today)).OrderByDescending(e => e.From).ThenBy(e => e.Firm).Take(Most).ToListAsync(ct);
        return new("Contractors to be warned of", "ban", "/fit-outs/black-list", [.. listed.Select(e => new OverviewLine(e.Firm, texts.Of(e.Grade), $"/fit-outs/black-list/{e.Id}", Tones.Of(e.Grade)))], "No contractor is on the list.");
    }
}
