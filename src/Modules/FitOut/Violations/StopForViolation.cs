using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Orders the work to stop until the violation is put right (停工整改通知): the fit-out stands still from now on.</summary>
public sealed class StopForViolation(Work work, Watchers watchers) : Change<ViolationId, StopForViolation.Form>(work, Permissions.Stop)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(500, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, project) = await watchers.Find(id, ct);
        form.Reason = Masking.Back(form.Reason.Trim(), violation.Facts);
        violation.Stop(form.Reason, await watchers.Hours(violation, ct), Actor, Now);
        Watchers.StopWork(project, violation, form.Reason, Actor);
        await watchers.TellApplicant(project, "Work in your fit-out {0} is to stop: {1}", [project.Number, form.Reason], ct);
        await watchers.TellLandlords(project, "Work in the fit-out {0} of your home {1} is to stop: {2}", [project.Number, project.House, form.Reason.Masked()], ct);
        Refresh(violation.Topic);
    }
}
