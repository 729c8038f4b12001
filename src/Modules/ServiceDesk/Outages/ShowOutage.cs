using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Outages;

/// <summary>One outage with its story and what can be done now.</summary>
public sealed class ShowOutage(Work work, OutageRows rows, Stories stories) : Query<OutageId, ShowOutage.View>(work, Permissions.See)
{
    public sealed record View(OutageList.Row Outage, IReadOnlyList<OutageAction> Open, Story Story);

    protected override async Task<View> Handle(OutageId id, CancellationToken ct)
    {
        var outage = await Db.Set<Outage>().VisibleTo(Actor).Include(o => o.Buildings).Where(o => o.Id == id).OrNotFound(ct);
        return new((await rows.Of([outage], Actor, ct))[0], [.. OutageLifecycle.Rules.Open(outage, Actor).Where(a => a is not OutageAction.Restore || outage.Since <= Now)], await stories.Of(outage.Key, ct));
    }
}
