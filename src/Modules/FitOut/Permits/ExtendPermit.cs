using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Extends the term of a fit-out (续办): the permit is printed anew, and the old one no longer counts. Licence and insurance last as long, and household and neighbours are told.</summary>
public sealed class ExtendPermit(Work work, SettingReader settings, FitOutPeople people) : Change<FitOutId, ExtendPermit.Form>(work, Permissions.Approve)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? To { get; set; }
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var (project, today) = (await Db.FitOut(id, Actor, ct), Shown.DayOf(Now));
        var longest = await settings.Get(FitOutSettings.LongestDays, project.Site, ct: ct);
        if (form.To < today) throw new Invalid(nameof(form.To), "{0} lies in the past.");
        if (form.To!.Value.DayNumber - (project.To > today ? project.To : today).DayNumber > longest) throw new Invalid(nameof(form.To), "A fit-out is asked for at most {1} days at a time; it can be extended later.", longest);
        project.Extend(form.To.Value, form.Why.Trim(), Actor);
        if (project.LicenceUntil < project.To) throw new Refused("The contractor's licence ends on {0}, before the works do.", Shown.Day(project.LicenceUntil.Value));
        if (project.InsuredUntil < project.To) throw new Refused("The contractor's insurance ends on {0}, before the works do.", Shown.Day(project.InsuredUntil.Value));
        if (await Db.Set<WorkPermit>().Where(p => p.FitOut == id).OrderByDescending(p => p.Edition).FirstOrDefaultAsync(ct) is { } last)
            Db.Add(last.Next(EditionReason.Extended, form.To.Value, form.Why.Trim(), Actor, Now));
        await people.TellApplicant(project, "The term of fit-out {0} of {1} is extended to {2}", [project.Number, project.House, Shown.Day(project.To)], ct);
        await people.TellLandlords(project, "The fit-out {0} of your home {1} by your tenant is extended to {2}", [project.Number, project.House, Shown.Day(project.To)], ct);
        if (project.StartedAt is null) await people.TellNeighbours(project, "{0} near you will be fitted out from {1} to {2}", [project.House, Shown.Day(project.From), Shown.Day(project.To)], ct);
        else await people.TellNeighbours(project, "The fit-out of {0} near you goes on until {1}", [project.House, Shown.Day(project.To)], ct);
        Refresh(project.Topic());
    }
}
