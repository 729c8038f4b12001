using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>The home is not taken until what was found has been put right (拒收、整改后复验).</summary>
public sealed class RefuseHome(Work work) : Change<HandoverId, RefuseHome.Form>(work, Permissions.InspectHomes)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(HandoverId id, Form form, CancellationToken ct)
    {
        var handover = await Db.Handover(id, Actor, ct);
        handover.Refuse(form.Reason.Trim(), await Db.Set<Defect>().CountAsync(d => d.Handover == id && (d.State == DefectState.Open || d.State == DefectState.Rectified), ct), Actor, Now);
        Refresh(handover.Topic);
    }
}
