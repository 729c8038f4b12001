using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Levels;

/// <summary>Takes back a standard that does not hold yet; one that has held is never taken back.</summary>
public sealed class WithdrawLevels(Work work) : Change<LevelPolicyId, Bare>(work, Permissions.Dictionaries)
{
    protected override async Task Handle(LevelPolicyId id, Bare form, CancellationToken ct)
    {
        var policy = await Db.Set<LevelPolicy>().Where(p => p.Id == id && Actor.Sites.Contains(p.Site)).OrNotFound(ct);
        if (policy.From <= Shown.DayOf(Now)) throw new Refused("This standard holds already: adopt another to follow it.");
        Db.Remove(policy);
    }
}
