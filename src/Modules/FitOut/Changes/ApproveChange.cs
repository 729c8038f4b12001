using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The head approves a change (批准变更): what is asked for was passed, every paper is there, nothing is forbidden, and never their own. A contractor who comes in leaves a deposit.</summary>
public sealed class ApproveChange(Work work, PaperBook book, ChargeBook charges, SettingReader settings, FitOutPeople people) : Change<WorkChangeId, ApproveFitOut.Form>(work, Permissions.Approve)
{
    protected override async Task Handle(WorkChangeId id, ApproveFitOut.Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        var project = change.Of;
        change.Result.RefuseForbidden();
        change.Approve(form.Words.OrNull(), Actor, Now);
        change.RefuseUnready(Actor, await settings.Get(FitOutSettings.OtherApproves, project.Site, ct: ct));
        change.RefuseUnfit();
        await book.RefuseGaps(change, beforeApproval: true, ct);
        change.AnswerWith(form.Words.OrNull());
        object?[] about = [change.Number, project.House];
        if (await charges.TakeFirm(change, ct) is { } deposit)
        {
            await people.TellStaff(project, FitOutNotices.Submitted, Permissions.Cashier, "Change {0} of the fit-out of {1} is approved: {2} yuan of deposit are to be received from the new contractor", [.. about, deposit], ct, "/money");
            await people.TellOfMoney(project, "{2} yuan of deposit are to be paid for change {0} of the fit-out of {1}", [.. about, deposit], ct);
        }
        if (change.NeedsSupplement) await people.TellApplicant(change, "Change {0} of the fit-out of {1} is approved: please read and sign the supplement", about, ct);
        else await people.TellApplicant(change, "Change {0} of the fit-out of {1} is approved; it holds once it is put in force", about, ct);
        if (!change.NeedsSupplement) await people.TellStaff(project, FitOutNotices.Filed, Permissions.Permit, "Change {0} of the fit-out of {1} is approved: put it in force", about, ct, change.Place);
        await people.TellLandlords(project, "A change {0} of the fit-out of your home {1} by your tenant is approved", about, ct, change.Place);
        Refresh(project.Topic);
    }
}
