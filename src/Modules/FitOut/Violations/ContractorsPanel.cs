using Steward.Contracts.Estate;
using Steward.FitOut.Overview;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>The contractors with the most violations of this year.</summary>
internal sealed class ContractorsPanel(ViolationsByContractor contractors, Actor actor, Catalogue texts, TimeProvider clock) : IShowInOverview
{
    public int Order => 30;

    public async Task<OverviewPanel?> Show(IReadOnlyCollection<SiteId> sites, CancellationToken ct)
    {
        if (!actor.May(Permissions.Inspect)) return null;
        var year = new DateOnly(Shown.DayOf(clock.GetUtcNow()).Year, 1, 1);
        var worst = await contractors.Run(new() { From = year, Size = 8 }, ct);
        return new("Violations by contractor this year", "alert-triangle", $"/violations?Since={Shown.Day(year)}",
            [.. worst.Rows.Select(r => new OverviewLine(r.Contractor ?? texts["Not said"], r.Open > 0 ? texts["{0}, of them {1} open", r.Found, r.Open] : r.Found.ToString(System.Globalization.CultureInfo.InvariantCulture),
                r.Contractor is null ? null : $"/violations?Contractor={Uri.EscapeDataString(r.Contractor)}&Since={Shown.Day(year)}", r.Severe > 0 ? "red" : null))], "No violation was found this year.");
    }
}
