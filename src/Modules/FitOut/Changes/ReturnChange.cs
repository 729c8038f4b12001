using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Returns a change for completion (变更退回补正), with what is wrong of each paper and work; nothing that was handed in is lost.</summary>
public sealed class ReturnChange(Work work, FitOutPeople people) : Change<WorkChangeId, ReturnFitOut.Form>(work, Permissions.See)
{
    protected override async Task Handle(WorkChangeId id, ReturnFitOut.Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        var project = change.Of;
        change.Return(form.Short, Actor);
        form.Mark(change, Actor, Now);
        if (form.Papers.FirstOrDefault(p => p.Kind is PaperNeed.OwnerConsent) is { Words: { } asked }) await people.TellOwners(project, "Your consent to the change of the fit-out of {0} is asked for again: {1}", [project.House, asked], ct, change.Place);
        await people.TellApplicant(change, "Change {0} of the fit-out of {1} was returned: please complete what is marked", [change.Number, project.House], ct);
        Refresh(project.Topic);
    }
}
