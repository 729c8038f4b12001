using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Gives a defect to the service desk, which claims it from whoever answers for the building under its warranty.</summary>
public sealed class GiveDefectToDesk(Work work) : Change<DefectId, Bare>(work, Permissions.InspectHomes)
{
    protected override async Task Handle(DefectId id, Bare form, CancellationToken ct)
    {
        var defect = await Db.Set<Defect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        defect.GiveToDesk(Actor, Now);
        var customer = await Db.Set<Handover>().Where(h => h.Id == defect.Handover).Select(h => h.Customer).SingleAsync(ct);
        Announce(new DefectGivenToDesk(id, defect.Site, defect.Unit, customer, defect.Number, $"{defect.Room} {defect.Item}：{defect.Words}", defect.Firm, defect.DueOn, Actor.Account));
        Refresh(defect.Topic);
    }
}
