using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Takes down that a worker came to the gate, which way, and what the badge was good for at that moment. None is refused: who is turned away is on record too.</summary>
public sealed class PassGate(Work work) : Change<BadgeId, PassGate.Form>(work, Permissions.Badges)
{
    public sealed class Form : Bare
    {
        public Way Way { get; set; }
    }

    protected override async Task Handle(BadgeId id, Form form, CancellationToken ct)
    {
        var badge = await Db.Set<Badge>().AsNoTracking().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        var (state, held) = (await Db.Set<FitOutProject>().Where(p => p.Id == badge.FitOut).Select(p => p.State).SingleAsync(ct), await Db.Set<Violation>().HoldWorkIn(badge.FitOut).AnyAsync(ct));
        Db.Add(new BadgeScan(badge.Site, badge.FitOut, badge.Id, form.Way, Verdicts.Of(badge, state, held, Shown.DayOf(Now)), Actor.Account, Actor.Name, Now));
        Refresh($"fit-out-project:{badge.FitOut}");
    }
}
