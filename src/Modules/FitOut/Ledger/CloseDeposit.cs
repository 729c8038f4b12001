using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Closes the deposit of an accepted fit-out of which nothing is held and nothing is due: all of it was deducted, or there never was any.</summary>
public sealed class CloseDeposit(Work work, Deposits deposits, ChargeBook charges) : Change<FitOutId, Bare>(work, Permissions.Cashier)
{
    protected override async Task Handle(FitOutId id, Bare form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var held = await deposits.Held(id, ct);
        if (held.Fen > 0) throw new Refused("{0} yuan are still held: give them back first.", held);
        if (await charges.IsAnythingDue(id, ct)) throw new Refused("Something is still to be paid.");
        project.Refund(null, Actor);
        Refresh(project.Topic());
    }
}
