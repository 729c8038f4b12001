using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>Looks through a site anew for customers on record twice: what was found is proposed, what no longer holds is proposed no longer, and whom somebody told apart stays apart.</summary>
public sealed class FindDuplicates(Work work, DuplicateFinder finder) : Change<SiteId, Bare>(work, Permissions.Merge)
{
    protected override async Task Handle(SiteId site, Bare form, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.System && !Actor.Sites.Contains(site)) throw new NotFound();
        await finder.Propose(site, ct);
        Refresh($"duplicates:{site}");
    }
}
