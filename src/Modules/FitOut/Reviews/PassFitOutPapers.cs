using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>The assistant finds the papers complete (资料审核), beside the engineer and independent of them.</summary>
public sealed class PassFitOutPapers(Work work, PaperBook book, FitOutPeople people) : Change<FitOutId, PassFitOutPapers.Form>(work, Permissions.Receive)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        if (project.PapersPassedAt is not null) throw new Refused("The papers were found complete already.");
        await book.RefuseGaps(project, beforeApproval: false, ct);
        project.PassPapers(form.Words.OrNull(), Actor);
        project.Note(PassedPart.Papers, Actor, Now);
        if (project.DrawingsPassedAt is not null) await people.TellReady(project, ct);
        Refresh(project.Topic);
    }
}
