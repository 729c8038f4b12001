using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Languages;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>Applicant and contractor, where there is one, report the work done and apply for acceptance together (共同申请验收); again once the defects are put right. Work that is given up is accepted as it stands.</summary>
public sealed class ApplyForAcceptance(Work work, IEstate estate, Attachments attachments, SettingReader settings, Crew crew, Notify notify, OpenChanges changes, Catalogue texts) : Create<ApplyForAcceptance.Form, AcceptanceId>(work, Permissions.Apply)
{
    /// <summary>Under which the contractor's signature is kept.</summary>
    public const string Contractor = "Contractor";

    public sealed class Form : IValidatableObject
    {
        [Required] public FitOutId? Project { get; set; }
        [Required, StringLength(80)] public string ApplicantName { get; set; } = "";
        public string? ApplicantSignature { get; set; }
        /// <summary>Left empty when the household did the work itself.</summary>
        [StringLength(80)] public string? ContractorName { get; set; }
        public string? ContractorSignature { get; set; }
        /// <summary>All of them signed the paper form.</summary>
        public bool SignedOnPaper { get; set; }
        /// <summary>Nothing more is done (中止装修): what is there is looked at as it stands.</summary>
        public bool GivenUp { get; set; }
        public bool WetRooms { get; set; }
        [StringLength(500)] public string? Remark { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (string.IsNullOrWhiteSpace(ContractorName) && !string.IsNullOrEmpty(ContractorSignature)) yield return new("{0} is needed.", [nameof(ContractorName)]);
            if (GivenUp && string.IsNullOrWhiteSpace(Remark)) yield return new("Say why it is given up.", [nameof(Remark)]);
            if (SignedOnPaper) yield break;
            foreach (var field in Unsigned()) yield return new("It is signed here, or on paper.", [field]);
        }

        private IEnumerable<string> Unsigned()
        {
            if (string.IsNullOrEmpty(ApplicantSignature)) yield return nameof(ApplicantSignature);
            if (!string.IsNullOrWhiteSpace(ContractorName) && string.IsNullOrEmpty(ContractorSignature)) yield return nameof(ContractorSignature);
        }

        /// <summary>Whoever has the paper form in hand may say that it is signed; that is the desk.</summary>
        internal void RefusePaper()
        {
            Fault[] faults = [.. Unsigned().Select(field => new Fault(field, "It is signed here on the screen; the paper form is handed in at the desk."))];
            if (faults.Length > 0) throw new Invalid(faults);
        }
    }

    protected override async Task<AcceptanceId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == form.Project).OrNotFound(ct);
        if (project.Contractor is not null && form.ContractorName.OrNull() is null) throw new Invalid(nameof(form.ContractorName), "{0} is needed.");
        if (Actor.Kind is ActorKind.Resident) form.RefusePaper();
        form.ApplicantName = Masking.NameBack(form.ApplicantName.Trim(), project.Name);
        var again = project.State is ProjectState.Rectifying;
        if (again && await Db.Set<SiteDefect>().CountAsync(d => d.Project == project.Id && d.State == SiteDefectState.Open, ct) is > 0 and var open) throw new Refused("{0} defects are not put right yet.", open);
        if (again) project.ReportAgain(form.Remark.OrNull(), Actor, Now);
        else if (form.GivenUp) project.GiveUp(form.Remark!.Trim(), Actor, Now);
        else project.ReportDone(form.Remark.OrNull(), Actor, Now);
        await changes.End(project, texts["The work was reported done"], ct);
        await DropPlanned(project, ct);
        var round = await Db.Set<Acceptance>().Where(a => a.Project == project.Id).MaxAsync(a => (int?)a.Round, ct) ?? 0;
        var due = Shown.DayOf(Now).AddDays(await settings.Get(SiteSettings.FirstLookDays, project.Site, ct: ct));
        var acceptance = new Acceptance(project.Site, project.Id, project.Unit, (await estate.Units([project.Unit], ct))[project.Unit].Label, round + 1, again ? AcceptanceKind.Again : AcceptanceKind.First, Now, due);
        acceptance.Apply(form.ApplicantName, form.ContractorName.OrNull(), form.WetRooms, form.Remark.OrNull(), Actor);
        Db.Add(acceptance);
        await attachments.AddDrawing(acceptance, form.ApplicantSignature, AttachmentKind.Signature, nameof(form.ApplicantSignature), isPublic: true, caption: form.ApplicantName, ct: ct);
        await attachments.AddDrawing(acceptance, form.ContractorSignature, AttachmentKind.Signature, nameof(form.ContractorSignature), isPublic: true, caption: Contractor, ct: ct);
        await notify.Tell(SiteNotices.Applied, await crew.Of(Permissions.Accept, project.Site, ct), $"/acceptances/{acceptance.Id}", "{0} is reported done: it is to be accepted by {1}", [acceptance.House, Shown.Day(due)], ct);
        Refresh(acceptance.Topic);
        return acceptance.Id;
    }

    /// <summary>Nothing goes on that an inspection could look at: what is planned from today on is not missed, it falls away.</summary>
    private async Task DropPlanned(FitOutProject project, CancellationToken ct)
    {
        var (today, plan) = (Shown.DayOf(Now), new Actor());
        plan.BecomeSystem();
        foreach (var planned in await Db.Set<SiteInspection>().Where(i => i.Project == project.Id && i.State == SiteInspectionState.Planned && i.Day >= today).ToListAsync(ct)) planned.Drop(texts["The work was reported done"], plan);
    }
}
