using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>The engineer finds the drawings in order (审图), beside the assistant and independent of them.</summary>
public sealed class PassFitOutDrawings(Work work, FitOutPeople people) : Change<FitOutId, PassFitOutDrawings.Form>(work, Permissions.Drawings)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        if (project.DrawingsPassedAt is not null) throw new Refused("The drawings were found in order already.");
        project.RefuseForbidden();
        project.PassDrawings(form.Words.OrNull(), Actor);
        project.Note(PassedPart.Drawings, Actor, Now);
        if (project.PapersPassedAt is not null) await people.TellReady(project, ct);
        Refresh(project.Topic);
    }
}
