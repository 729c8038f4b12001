using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Identity;
using Steward.Platform.Languages;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tenure;

/// <summary>Whoever sold a home before they came to take it over is not invited any more, and the counter is told to invite who owns it now.</summary>
public sealed class Uninviting(Work work, Crew crew, Notify notify, Catalogue texts)
{
    public async Task Of(TenureChange change, CancellationToken ct)
    {
        if (change.Kind is not TenureKind.Owner) return;
        var invited = await work.Db.Set<Handover>().SingleOrDefaultAsync(h => h.Running == change.Unit && h.Way == HandoverWay.In && h.Customer == change.Leaving && h.KeysAt == null, ct);
        if (invited is null) return;
        var mayCome = invited.CameDay is null;
        if (mayCome)
        {
            // It follows from the change: whoever may carry that out need not serve at the counter.
            var itself = new Actor();
            itself.BecomeSystem();
            invited.Withdraw(texts["The home has another owner ({0})", change.Number], itself, work.Now);
        }
        work.Refresh(invited.Topic);
        await notify.Tell(MoveInNotices.Sold, await crew.Of(Permissions.MoveInCounter, invited.Site, ct), $"/move-in/{invited.Id}",
            mayCome ? "{0} has another owner: the invitation {1} is withdrawn. Invite whoever owns it now." : "{0} has another owner, and the former one has come to take it over ({1}): withdraw that, and invite whoever owns it now.", [invited.House, invited.Number], ct);
    }
}
