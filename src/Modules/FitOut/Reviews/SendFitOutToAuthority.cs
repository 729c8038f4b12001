using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Reviews;

/// <summary>Waits for the authority (待审批部门文件): the household asks the planning authority, the heating or gas company; our own days stand meanwhile.</summary>
public sealed class SendFitOutToAuthority(Work work, FitOutPeople people) : Change<FitOutId, SendFitOutToAuthority.Form>(work, Permissions.Receive)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(id, Actor, ct);
        if (!project.NeedsAuthority) throw new Refused("None of these works needs an authority's approval.");
        project.SendToAuthority(form.Words.OrNull(), Actor);
        project.AnswerWith(form.Words.OrNull());
        await people.TellApplicant(project, "Fit-out {0} of {1} needs the approval of an authority: please hand it in", [project.Number, project.House], ct);
        Refresh(project.Topic);
    }
}
