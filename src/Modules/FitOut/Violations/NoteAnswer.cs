using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Notes what the authority said or did about a violation.</summary>
public sealed class NoteAnswer(Work work, Watchers watchers) : Change<ViolationId, NoteAnswer.Form>(work, Permissions.Stop)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(1000, MinimumLength = 2)] public string AnswerWords { get; set; } = "";
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, project) = await watchers.Find(id, ct);
        violation.Answer(form.AnswerWords.Trim(), Actor);
        await watchers.TellApplicant(project, "The authority answered about {0}", [violation.Number], ct);
        Refresh(violation.Topic);
    }
}
