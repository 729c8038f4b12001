using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Takes back a ladder that does not hold yet.</summary>
public sealed class WithdrawLadder(Work work) : Change<LadderId, Bare>(work, Permissions.Dictionaries)
{
    protected override async Task Handle(LadderId id, Bare form, CancellationToken ct)
    {
        var ladder = await Db.Set<Ladder>().Where(l => l.Id == id && Actor.Sites.Contains(l.Site)).OrNotFound(ct);
        if (ladder.From <= Shown.DayOf(Now)) throw new Refused("This ladder holds already: adopt another to follow it.");
        Db.Remove(ladder);
    }
}
