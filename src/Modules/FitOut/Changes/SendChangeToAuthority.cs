using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>A change waits for the authority (变更待审批部门文件); our own days stand meanwhile.</summary>
public sealed class SendChangeToAuthority(Work work, FitOutPeople people) : Change<WorkChangeId, SendFitOutToAuthority.Form>(work, Permissions.Receive)
{
    protected override async Task Handle(WorkChangeId id, SendFitOutToAuthority.Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        if (!change.NeedsAuthority) throw new Refused("None of these works needs an authority's approval.");
        change.SendToAuthority(form.Words.OrNull(), Actor);
        change.AnswerWith(form.Words.OrNull());
        await people.TellApplicant(change, "Change {0} of the fit-out of {1} needs the approval of an authority: please hand it in", [change.Number, change.Of.House], ct);
        Refresh(change.Of.Topic);
    }
}
