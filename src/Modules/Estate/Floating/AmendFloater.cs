using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Completes or corrects a registration (补充登记); what was reported already and changes is to be reported anew within the days of the rule (变更报送).</summary>
public sealed class AmendFloater(Work work, FloaterSecrets secrets, Arrivals arrivals) : Change<FloaterId, FloaterFields>(work, Permissions.Floaters)
{
    protected override async Task Handle(FloaterId id, FloaterFields form, CancellationToken ct)
    {
        var floater = await Db.Set<Floater>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        var before = floater.Reported;
        form.Fill(floater, secrets);
        if (floater.State is FloaterState.Reported && !before.Equals(floater.Reported)) floater.Change(await arrivals.Anew(floater.Site, ct), Actor);
        else floater.Amend(Actor);
        Refresh($"floating:{floater.Site}");
    }
}
