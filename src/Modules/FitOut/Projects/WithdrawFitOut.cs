using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Withdraws an application (撤回): nothing is built; what is not paid falls away, what was paid goes back as deposits do, and badges are taken back. While something found there is open it is not.</summary>
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
        if (await Db.Set<Violation>().Where(v => v.Project == id && v.ClosedOn == null).OrderBy(v => v.Number).Select(v => v.Number).FirstOrDefaultAsync(ct) is { } open) throw new Refused("Violation {0} is not closed yet.", open);
        project.Withdraw(form.Reason.OrNull(), paid, Actor, Now);
        project.AnswerWith(null);
        await changes.DropWith(project, texts["The fit-out was withdrawn"], ct);
        await charges.CallOff(project, texts["The fit-out was withdrawn"], ct);
        if (paid) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Cashier, "Fit-out {0} of {1} was withdrawn: what was paid is to be given back", [project.Number, project.House], ct);
        if (await Db.Set<Badge>().CountAsync(b => b.FitOut == id && (b.State == BadgeState.Issued || b.State == BadgeState.Blocked), ct) is > 0 and var badges) await people.TellStaff(project, SiteNotices.Due, Permissions.Badges, "Fit-out {0} of {1} was withdrawn: {2} badges are to be taken back", [project.Number, project.House, badges], ct);
        if (wasSeen) await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Receive, "Fit-out {0} of {1} was withdrawn", [project.Number, project.House], ct);
        await people.TellApplicant(project, "Fit-out {0} of {1} was withdrawn", [project.Number, project.House], ct);
        Refresh(project.Topic);
    }
}
