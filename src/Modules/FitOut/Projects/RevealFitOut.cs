using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Shows the telephone numbers of a fit-out for a while, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealFitOut(Work work, Revealing revealing) : Change<FitOutId, RevealForm>(work, Permissions.Contact)
{
    public const string Part = "Phones";

    protected override async Task Handle(FitOutId id, RevealForm form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        await revealing.Note(form, project, project.Site, Part, ct);
    }
}
