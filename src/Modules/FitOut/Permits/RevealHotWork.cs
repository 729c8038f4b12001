using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Shows the number of a welder's certificate for a while, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealHotWork(Work work, Revealing revealing) : Change<HotWorkId, RevealForm>(work, Permissions.HotWork)
{
    protected override async Task Handle(HotWorkId id, RevealForm form, CancellationToken ct)
    {
        var permit = await Db.Set<HotWork>().Where(w => w.Id == id).OrNotFound(ct);
        await Db.Set<FitOutProject>().AffairsOf(Actor).Where(p => p.Id == permit.FitOut).OrNotFound(ct);
        permit.Reveal(await revealing.Note(form, permit, permit.Site, BadgeSecrets.Certificate, ct), Actor);
    }
}
