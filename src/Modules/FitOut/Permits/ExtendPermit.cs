using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Extends the term of a fit-out (续办): the permit is printed anew, and the old one no longer counts.</summary>
public sealed class ExtendPermit(Work work, SettingReader settings) : Change<FitOutId, ExtendPermit.Form>(work, Permissions.Approve)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? To { get; set; }
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var longest = await settings.Get(FitOutSettings.LongestDays, project.Site, ct: ct);
        if (form.To!.Value.DayNumber - project.To.DayNumber > longest) throw new Invalid(nameof(form.To), "A fit-out is asked for at most {1} days at a time; it can be extended later.", longest);
        project.Extend(form.To.Value, form.Why.Trim(), Actor);
        if (await Db.Set<WorkPermit>().Where(p => p.FitOut == id).OrderByDescending(p => p.Edition).FirstOrDefaultAsync(ct) is { } last)
            Db.Add(last.Next(EditionReason.Extended, form.To.Value, form.Why.Trim(), Actor, Now));
        Refresh(project.Topic());
    }
}
