using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Closes a pass whose day is over; the system does it by the clock.</summary>
public sealed class ExpirePass(Work work) : Change<GoodsPassId, Bare>(work, PassPermissions.Issue)
{
    protected override async Task Handle(GoodsPassId id, Bare form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        if (pass.Day >= Platform.Pages.Shown.DayOf(Now)) throw new Refused("Its day is not over yet.");
        pass.Expire(Actor);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
