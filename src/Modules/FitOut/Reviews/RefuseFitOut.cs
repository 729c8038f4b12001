using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>The head refuses an application for good (不予批准), with the reason; a new one may be made.</summary>
public sealed class RefuseFitOut(Work work, FitOutPeople people) : Change<FitOutId, RefuseFitOut.Form>(work, Permissions.Approve)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(600, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        project.Refuse(form.Reason.Trim(), Actor);
        project.AnswerWith(form.Reason.Trim());
        await people.TellApplicant(project, "Fit-out {0} of {1} was refused: {2}", [project.Number, project.House, form.Reason.Trim()], ct);
        Refresh(project.Topic);
    }
}
