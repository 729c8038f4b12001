using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Closes a pass whose day is over; the system does it by the clock. Whoever asked is told, if nothing ever left on it.</summary>
public sealed class ExpirePass(Work work, PassDesk desk) : Change<GoodsPassId, Bare>(work, PassPermissions.Issue)
{
    protected override async Task Handle(GoodsPassId id, Bare form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        if (pass.Day >= Platform.Pages.Shown.DayOf(Now)) throw new Refused("Its day is not over yet.");
        var unused = pass.State is not GoodsPassState.PartlyReleased && !await Db.Set<GoodsRelease>().AnyAsync(r => r.Pass == id, ct);
        pass.Expire(Actor);
        if (unused) await desk.TellAsker(pass, "The day of your goods pass for {0}, {1}, is over and nothing left on it: ask again if it is still to leave", [pass.House, Platform.Pages.Shown.Day(pass.Day)], ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
