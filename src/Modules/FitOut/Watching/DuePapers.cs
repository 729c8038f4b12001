using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;

namespace Steward.FitOut.Watching;

public sealed partial class DueReader
{
    /// <summary>The contractor's licence or insurance runs out before the work does, or has run out while it goes on.</summary>
    private async Task<IEnumerable<DueThing>> Papers(SiteId site, DateOnly today, CancellationToken ct)
    {
        var soon = today.AddDays(await settings.Get(SiteSettings.WarningDays, site, ct: ct));
        var running = db.Set<FitOutProject>().Where(p => p.Site == site && (p.State == ProjectState.UnderWay || p.State == ProjectState.Stopped || p.State == ProjectState.ReportedDone || p.State == ProjectState.Rectifying));
        var licences = await running.Where(p => p.Contractor != null && p.LicenceUntil <= soon && (p.LicenceUntil < p.To || p.LicenceUntil < today)).Select(p => new { p.Id, p.Number, p.Unit, Until = p.LicenceUntil!.Value }).ToListAsync(ct);
        var insured = await running.Join(db.Set<FitOutPaper>().Where(x => x.Change == null && x.Kind == PaperNeed.Insurance && x.ExpiresOn <= soon), p => p.Id, x => x.Project, (p, x) => new { p.Id, p.Number, p.Unit, p.To, Until = x.ExpiresOn!.Value })
            .Where(x => x.Until < x.To || x.Until < today).Select(x => new { x.Id, x.Number, x.Unit, x.Until }).ToListAsync(ct);
        var labels = await estate.Units(licences.Concat(insured).Select(x => x.Unit).Distinct(), ct);
        return licences.Select(x => x.Until < today
                ? Of(x.Id, x.Number, x.Unit, x.Until, DueStep.LicenceOver, "The licence of the contractor in {0} ended on {1}, and work goes on")
                : Of(x.Id, x.Number, x.Unit, x.Until, DueStep.LicenceEnds, "The licence of the contractor in {0} ends on {1}, before the works do"))
            .Concat(insured.Select(x => x.Until < today
                ? Of(x.Id, x.Number, x.Unit, x.Until, DueStep.InsuranceOver, "The insurance of the contractor in {0} ended on {1}, and work goes on")
                : Of(x.Id, x.Number, x.Unit, x.Until, DueStep.InsuranceEnds, "The insurance of the contractor in {0} ends on {1}, before the works do")));

        DueThing Of(FitOutId id, string number, UnitId unit, DateOnly until, DueStep step, string sentence) =>
            new(site, id.Value, step, until, number, labels[unit].Label, $"/fit-outs/{id}/permit", Permissions.Permit, SiteNotices.Due, sentence, [labels[unit].Label, Shown.Day(until)]) { Applicant = id };
    }
}
