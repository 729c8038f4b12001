using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Withdraws a change (撤回变更): the fit-out stays as it was approved, and what was not paid for the change falls away.</summary>
public sealed class WithdrawChange(Work work, OpenChanges open, FitOutPeople people, Catalogue texts) : Change<WorkChangeId, WithdrawChange.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Reason { get; set; }
    }

    protected override async Task Handle(WorkChangeId id, Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        var wasSeen = change.State is not (ChangeState.Draft or ChangeState.Returned);
        await open.Withdraw(change, form.Reason.OrNull(), texts["The change was withdrawn"], Actor, ct);
        if (wasSeen) await people.TellStaff(change.Of, FitOutNotices.Submitted, Permissions.Receive, "Change {0} of the fit-out of {1} was withdrawn", [change.Number, change.Of.House], ct, change.Place);
        Refresh(change.Of.Topic);
    }
}
