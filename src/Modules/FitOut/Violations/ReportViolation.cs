using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Reports to the authority what advice did not end (报告有关部门); within the hours that the city sets.</summary>
public sealed class ReportViolation(Work work, Watchers watchers) : Change<ViolationId, ReportViolation.Form>(work, Permissions.Stop)
{
    public sealed class Form : Bare
    {
        public Authority? To { get; set; }
        /// <summary>The receipt of the authority: a number, a name, a hotline's order.</summary>
        [StringLength(60)] public string? ReportNumber { get; set; }
        [StringLength(1000)] public string? ReportWords { get; set; }
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, project) = await watchers.Find(id, ct);
        violation.Report(form.To ?? ViolationBasis.AuthorityFor(violation.Kind), form.ReportNumber.OrNull(), form.ReportWords.OrNull(), Actor, Now);
        await watchers.TellApplicant(project, "{0} in your fit-out was reported to the authority", [violation.Number], ct);
        await watchers.TellLandlords(project, "{0} in the fit-out {1} of your home {2} was reported to the authority", [violation.Number, project.Number, project.House], ct);
        Refresh(violation.Topic);
    }
}
