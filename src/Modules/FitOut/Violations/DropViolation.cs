using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Drops a violation that was none, and says why; work that it stopped goes on by a step of its own.</summary>
public sealed class DropViolation(Work work, Watchers watchers) : Change<ViolationId, DropViolation.Form>(work, Permissions.Stop)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, project) = await watchers.Find(id, ct);
        violation.Drop(form.Reason.Trim(), Actor, Shown.DayOf(Now));
        await watchers.TellApplicant(project, "{0} in your fit-out is dropped", [violation.Number], ct);
        await watchers.TellIfFree(project, violation, ct);
        Refresh(violation.Topic);
    }
}
