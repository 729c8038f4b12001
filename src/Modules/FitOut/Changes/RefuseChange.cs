using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The head refuses a change (不予批准变更), with the reason; the fit-out goes on as it was approved.</summary>
public sealed class RefuseChange(Work work, FitOutPeople people) : Change<WorkChangeId, RefuseFitOut.Form>(work, Permissions.Approve)
{
    protected override async Task Handle(WorkChangeId id, RefuseFitOut.Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        change.Refuse(form.Reason.Trim(), Actor);
        change.AnswerWith(form.Reason.Trim());
        await people.TellApplicant(change, "Change {0} of the fit-out of {1} was refused: {2}", [change.Number, change.Of.House, form.Reason.Trim()], ct);
        Refresh(change.Of.Topic);
    }
}
