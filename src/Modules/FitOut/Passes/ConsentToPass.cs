using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>The owner agrees in the portal, by one tap (业主同意).</summary>
public sealed class ConsentToPass(Work work, PassDesk desk, IEstate estate) : Change<GoodsPassId, Bare>(work, PassPermissions.Ask)
{
    protected override async Task Handle(GoodsPassId id, Bare form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Owners).Where(p => p.Id == id).OrNotFound(ct);
        var me = pass.Owners.Select(o => o.Customer).FirstOrDefault(Actor.Reach<CustomerId>().Contains);
        pass.Consent((await estate.Customers([me], ct)).GetValueOrDefault(me)?.Name ?? Actor.Name, Actor, Now);
        await desk.TellDesk(pass, PassNotices.Asked, "{0}: the owner consents to goods leaving on {1}", [pass.House, Platform.Pages.Shown.Day(pass.Day)], ct);
        await desk.TellAsker(pass, "The owner consents: goods may leave {0} on {1} once the desk has issued the pass", [pass.House, Platform.Pages.Shown.Day(pass.Day)], ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
