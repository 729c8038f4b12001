using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>The head approves (批准装修): only with both reviews, every paper and approval, nothing forbidden, and never their own; then the neighbours are told.</summary>
public sealed class ApproveFitOut(Work work, PaperBook book, SettingReader settings, FitOutPeople people) : Change<FitOutId, ApproveFitOut.Form>(work, Permissions.Approve)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        project.RefuseForbidden();
        project.Approve(form.Words.OrNull(), Actor, Now);
        project.RefuseUnready(Actor, await settings.Get(FitOutSettings.OtherApproves, project.Site, ct: ct));
        await book.RefuseGaps(project, beforeApproval: true, ct);
        project.AnswerWith(form.Words.OrNull());
        await people.TellApplicant(project, "Fit-out {0} of {1} is approved: please read and sign the agreement", [project.Number, project.House], ct);
        await people.TellToCharge(project, ct);
        await people.TellLandlords(project, "The fit-out {0} of your home {1} by your tenant is approved, from {2} to {3}", [project.Number, project.House, Shown.Day(project.From), Shown.Day(project.To)], ct);
        await people.TellNeighbours(project, "{0} near you will be fitted out from {1} to {2}", [project.House, Shown.Day(project.From), Shown.Day(project.To)], ct);
        Refresh(project.Topic);
    }
}
