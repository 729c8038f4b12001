using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The assistant finds the papers of a change complete (变更资料审核), beside the engineer and independent of them.</summary>
public sealed class PassChangePapers(Work work, PaperBook book, FitOutPeople people) : Change<WorkChangeId, PassFitOutPapers.Form>(work, Permissions.Receive)
{
    protected override async Task Handle(WorkChangeId id, PassFitOutPapers.Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        if (!change.AsksPapers) throw new Refused("A longer term alone is for whoever approves: nothing is to be checked.");
        if (change.PapersPassedAt is not null) throw new Refused("The papers were found complete already.");
        await book.RefuseGaps(change, beforeApproval: false, ct);
        change.PassPapers(form.Words.OrNull(), Actor);
        change.Note(PassedPart.Papers, Actor, Now);
        if (change.HasPassed) await people.TellReady(change, ct);
        Refresh(change.Of.Topic);
    }
}
