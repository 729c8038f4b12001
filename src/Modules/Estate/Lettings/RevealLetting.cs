using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Shows the number of whoever has a place for a while, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealLetting(Work work, Revealing revealing) : Change<LettingId, RevealForm>(work, Permissions.KeepSpaces)
{
    public const string Part = "Phones";

    protected override async Task Handle(LettingId id, RevealForm form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        letting.Reveal(await revealing.Note(form, letting, letting.Site, Part, ct), Actor);
    }
}
