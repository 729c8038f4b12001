using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Notes that nothing is due any more, when the last charge was dropped by somebody who may not take money.</summary>
public sealed class SettleFitOut(Work work, ChargeBook charges, FitOutPeople people) : Change<FitOutId, Bare>(work, Permissions.Cashier)
{
    protected override async Task Handle(FitOutId id, Bare form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        if (!await charges.IsDrawnUp(id, ct)) throw new Refused("The charges have not been calculated yet.");
        if (await charges.IsAnythingDue(id, ct)) throw new Refused("Something is still to be paid.");
        project.Settle(null, Actor, Now);
        await people.TellToIssue(project, ct);
        Refresh(project.Topic());
    }
}
