using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Watching;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Gives an inspection to somebody else (改派): whoever answers for the building is not there.</summary>
public sealed class GiveInspection(Work work, Crew crew, Notify notify) : Change<SiteInspectionId, GiveInspection.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare
    {
        [Required] public AccountId? Assignee { get; set; }
    }

    protected override async Task Handle(SiteInspectionId id, Form form, CancellationToken ct)
    {
        var inspection = await Db.Set<SiteInspection>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct);
        var to = (await crew.At(inspection.Site, Permissions.Inspect, ct)).FirstOrDefault(p => p.Id == form.Assignee) ?? throw new Invalid(nameof(form.Assignee), "{0} does not inspect at this site.");
        inspection.Give(to.Id, to.Name, Actor);
        await notify.Tell(SiteNotices.Given, [to.Id], $"/inspections/{id}", "An inspection of {0} is given to you", [Shown.Day(inspection.Day)], ct);
        Refresh(inspection.Topic);
    }
}
