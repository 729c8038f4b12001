using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>The contractor's licence or insurance was renewed while the work goes on (资质、保险续期).</summary>
public sealed class RenewPapers(Work work, Attachments attachments) : Change<FitOutId, RenewPapers.Form>(work, Permissions.Permit)
{
    public sealed class Form : Bare
    {
        /// <summary>The new last day; left empty where nothing was renewed.</summary>
        public DateOnly? LicenceUntil { get; set; }
        public DateOnly? InsuranceUntil { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Scans { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var (project, today) = (await Db.FitOut(id, Actor, ct), Shown.DayOf(Now));
        if (!project.IsOnSite || project.Contractor is null) throw new Refused("Nothing is being done in this home now.");
        if (form is { LicenceUntil: null, InsuranceUntil: null }) throw new Invalid(nameof(form.LicenceUntil), "Say until when the licence or the insurance holds now.");
        if (form.LicenceUntil < today) throw new Invalid(nameof(form.LicenceUntil), "{0} lies in the past.");
        if (form.InsuranceUntil < today) throw new Invalid(nameof(form.InsuranceUntil), "{0} lies in the past.");
        if (form.LicenceUntil is { } licensed) project.RenewLicence(licensed);
        var kind = form.InsuranceUntil is null ? PaperNeed.ContractorLicence : PaperNeed.Insurance;
        if (project.Papers.FirstOrDefault(p => p.Kind == kind) is not { } paper) project.Papers.Add(paper = new(id, kind, Actor.Name, Now));
        paper.File(originalOnFile: false, form.InsuranceUntil, Actor.Name, Now);
        await attachments.Add(paper, form.Scans, AttachmentKind.Document, isPublic: true, ct: ct);
        Refresh(project.Topic());
    }
}
