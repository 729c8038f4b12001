using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Makes the permit anew because the one on the door is lost or damaged (补发); the old code no longer counts.</summary>
public sealed class ReprintPermit(Work work) : Change<FitOutId, ReprintPermit.Form>(work, Permissions.Permit)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var last = await Db.Set<WorkPermit>().Where(p => p.FitOut == id).OrderByDescending(p => p.Edition).FirstOrDefaultAsync(ct) ?? throw new Refused("No permit has been issued yet.");
        if (!project.IsOnSite) throw new Refused("The work is not going on: there is nothing to permit.");
        Db.Add(last.Next(EditionReason.Reprinted, last.Until, form.Why.Trim(), Actor, Now));
        Refresh(project.Topic());
    }
}
