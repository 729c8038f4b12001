using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Withdraws an application (撤回): nothing is built; what is not paid falls away, and what was paid goes back as deposits do.</summary>
public sealed class WithdrawFitOut(Work work, FitOutPeople people, ChargeBook charges, OpenChanges changes, Catalogue texts) : Change<FitOutId, WithdrawFitOut.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Reason { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        var (wasSeen, paid) = (project.State is ProjectState.InReview or ProjectState.AtAuthority or ProjectState.Approved or ProjectState.Settled, await charges.IsAnythingPaid(id, ct));
        project.Withdraw(form.Reason.OrNull(), paid, Actor, Now);
        project.AnswerWith(null);
        await changes.DropWith(project, texts["The fit-out was withdrawn"], ct);
        await charges.CallOff(project, texts["The fit-out was withdrawn"], ct);
        if (paid) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Cashier, "Fit-out {0} of {1} was withdrawn: what was paid is to be given back", [project.Number, project.House], ct);
        if (wasSeen) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Receive, "Fit-out {0} of {1} was withdrawn", [project.Number, project.House], ct);
        await people.TellApplicant(project, "Fit-out {0} of {1} was withdrawn", [project.Number, project.House], ct);
        Refresh(project.Topic);
    }
}
