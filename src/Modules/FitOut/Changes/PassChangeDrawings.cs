using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The engineer finds the drawings of a change in order (变更审图), beside the assistant and independent of them.</summary>
public sealed class PassChangeDrawings(Work work, FitOutPeople people) : Change<WorkChangeId, PassFitOutDrawings.Form>(work, Permissions.Drawings)
{
    protected override async Task Handle(WorkChangeId id, PassFitOutDrawings.Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        if (!change.AsksDrawings) throw new Refused("No work is changed: there is nothing to review.");
        if (change.DrawingsPassedAt is not null) throw new Refused("The drawings were found in order already.");
        change.Result.RefuseForbidden();
        change.PassDrawings(form.Words.OrNull(), Actor);
        change.Note(PassedPart.Drawings, Actor, Now);
        if (change.HasPassed) await people.TellReady(change, ct);
        Refresh(change.Of.Topic);
    }
}
