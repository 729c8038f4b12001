using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Shows telephone and document numbers of a pass for a while, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealPass(Work work, Revealing revealing) : Change<GoodsPassId, RevealForm>(work, PassPermissions.Issue)
{
    public const string Part = "Numbers";

    protected override async Task Handle(GoodsPassId id, RevealForm form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        pass.Reveal(await revealing.Note(form, pass, pass.Site, Part, ct), Actor);
    }
}
