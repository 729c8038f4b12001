using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Withdraws an application (撤回): nothing is built; what was paid already goes back through the deposit's own way.</summary>
public sealed class WithdrawFitOut(Work work, FitOutPeople people) : Change<FitOutId, WithdrawFitOut.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Reason { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        var wasSeen = project.State is ProjectState.InReview or ProjectState.AtAuthority or ProjectState.Approved;
        project.Withdraw(form.Reason.OrNull(), Actor);
        project.AnswerWith(null);
        if (wasSeen) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Receive, "Fit-out {0} of {1} was withdrawn", [project.Number, project.House], ct);
        await people.TellApplicant(project, "Fit-out {0} of {1} was withdrawn", [project.Number, project.House], ct);
        Refresh(project.Topic);
    }
}
