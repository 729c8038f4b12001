using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Shows the numbers of the identity card and the residence permit for a while, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealFloater(Work work, Revealing revealing) : Change<FloaterId, RevealForm>(work, Permissions.Floaters)
{
    public const string Part = "IdentityNumber";

    protected override async Task Handle(FloaterId id, RevealForm form, CancellationToken ct)
    {
        var floater = await Db.Set<Floater>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        floater.Reveal(await revealing.Note(form, floater, floater.Site, Part, ct), Actor);
    }
}
