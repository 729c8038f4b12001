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

/// <summary>The contractor's licence or insurance was renewed between the approval and the acceptance (资质、保险续期): the new paper is filed with its new last day.</summary>
public sealed class RenewPapers(Work work, Attachments attachments) : Change<FitOutId, RenewPapers.Form>(work, Permissions.Permit)
{
    /// <summary>A qualification is good for five years, a policy for less.</summary>
    private const int MostYears = 6;

    public sealed class Form : Bare
    {
        /// <summary>The new last day; left empty where nothing was renewed.</summary>
        public DateOnly? LicenceUntil { get; set; }
        public DateOnly? InsuranceUntil { get; set; }
        /// <summary>Of what was renewed; kept with each paper of which a new last day is said.</summary>
        [JsonIgnore] public IReadOnlyList<IFormFile>? Scans { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var (project, today) = (await Db.FitOut(id, Actor, ct), Shown.DayOf(Now));
        if (!project.TakesPapers) throw new Refused("Nothing is being done in this home now.");
        if (form is { LicenceUntil: null, InsuranceUntil: null }) throw new Invalid(nameof(form.LicenceUntil), "Say until when the licence or the insurance holds now.");
        Check(form.LicenceUntil, nameof(form.LicenceUntil), today);
        Check(form.InsuranceUntil, nameof(form.InsuranceUntil), today);
        if (form.Scans is not { Count: > 0 }) throw new Invalid(nameof(form.Scans), "Photograph or scan the paper.");
        if (form.LicenceUntil is { } licensed) project.RenewLicence(licensed);
        if (form.LicenceUntil is not null) await File(project, PaperNeed.ContractorLicence, null, form, ct);
        if (form.InsuranceUntil is { } insured) await File(project, PaperNeed.Insurance, insured, form, ct);
        Refresh(project.Topic());
    }

    private async Task File(FitOutProject project, PaperNeed kind, DateOnly? until, Form form, CancellationToken ct)
    {
        var paper = project.Paper(kind, Actor.Account, Actor.Name, Now);
        paper.File(originalOnFile: false, until, Actor.Account, Actor.Name, Now);
        await attachments.Add(paper, form.Scans, AttachmentKind.Document, isPublic: true, ct: ct);
    }

    private static void Check(DateOnly? until, string field, DateOnly today)
    {
        if (until < today) throw new Invalid(field, "{0} lies in the past.");
        if (until > today.AddYears(MostYears)) throw new Invalid(field, "{0} lies more than {1} years ahead.", MostYears);
    }
}
