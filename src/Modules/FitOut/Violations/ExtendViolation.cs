using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Gives a violation another day to be put right, and says why.</summary>
public sealed class ExtendViolation(Work work, Watchers watchers) : Change<ViolationId, ExtendViolation.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? DueOn { get; set; }
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, project) = await watchers.Find(id, ct);
        violation.Extend(form.DueOn!.Value, form.Reason.Trim(), await watchers.Hours(violation, ct), Actor, Now);
        await watchers.TellApplicant(project, "{0} in your fit-out is to be put right by {1}", [violation.Number, Shown.Day(form.DueOn.Value)], ct);
        Refresh(violation.Topic);
    }
}
