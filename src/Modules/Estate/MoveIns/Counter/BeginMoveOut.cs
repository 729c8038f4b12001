using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>Registers that somebody gives a home back (登记退房); it then goes the same way back: inspection, meters, what is owed and the deposit, keys.</summary>
public sealed class BeginMoveOut(Work work, Numbers numbers) : Create<BeginMoveOut.Form, HandoverId>(work, Permissions.MoveInCounter)
{
    public sealed class Form
    {
        [Required] public OccupancyId? Occupancy { get; set; }
        [Required] public DateOnly? LastDay { get; set; }
    }

    protected override async Task<HandoverId> Handle(Form form, CancellationToken ct)
    {
        var (occupancy, unit) = await Db.Held(form.Occupancy!.Value, Actor, ct);
        if (occupancy.To < Shown.DayOf(Now)) throw new Refused("This occupancy has ended already.");
        Holding.RefuseBefore(form.LastDay, occupancy.From, nameof(form.LastDay));
        var handover = new Handover(unit.Site, await numbers.Next("TF", ct), HandoverWay.Out, unit.Id, unit.Label, occupancy.Customer) { Ends = occupancy.Id };
        handover.LeaveOn(form.LastDay!.Value);
        handover.Recall(HandoverAction.Register, Shown.Day(form.LastDay.Value));
        Db.Add(handover);
        Refresh(handover.Topic);
        return handover.Id;
    }
}
