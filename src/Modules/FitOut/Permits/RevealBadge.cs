using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Shows a worker's identity number for a while, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealBadge(Work work, Revealing revealing) : Change<BadgeId, RevealForm>(work, Permissions.Badges)
{
    protected override async Task Handle(BadgeId id, RevealForm form, CancellationToken ct)
    {
        var badge = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        badge.Reveal(await revealing.Note(form, badge, badge.Site, BadgeSecrets.Part, ct), Actor);
    }
}
