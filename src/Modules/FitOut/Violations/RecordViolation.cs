using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>Writes a violation down and advises against it (劝阻); a severe one stops the work at once, whoever finds it.</summary>
public sealed class RecordViolation(Work work, IEstate estate, Numbers numbers, Attachments attachments, Watchers watchers, SettingReader settings) : Create<RecordViolation.Form, ViolationId>(work, Permissions.Inspect)
{
    public sealed class Form
    {
        [Required] public FitOutId? Project { get; set; }
        public SiteInspectionId? Inspection { get; set; }
        public ViolationKind Kind { get; set; }
        [Required, StringLength(1000, MinimumLength = 2)] public string ViolationFacts { get; set; } = "";
        /// <summary>Left empty: the clause that this kind usually goes against.</summary>
        [StringLength(200)] public string? Clause { get; set; }
        [StringLength(80)] public string? Contractor { get; set; }
        [StringLength(80)] public string? AdvisedTo { get; set; }
        public bool Severe { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task<ViolationId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == form.Project).OrNotFound(ct);
        if (!project.IsOnSite && project.State is not ProjectState.Accepted) throw new Refused("Nothing is being done in this home now.");
        if (form.Inspection is { } seen && !await Db.Set<SiteInspection>().AnyAsync(i => i.Id == seen && i.Project == project.Id, ct)) throw new Invalid(nameof(form.Inspection), "{0} is not known.");
        var house = (await estate.Units([project.Unit], ct))[project.Unit].Label;
        // The words of the point were masked on the page from which they come.
        var facts = form.Inspection is { } from ? Masking.Back(form.ViolationFacts.Trim(), string.Join('\n', await Db.Set<PointMark>().Where(m => m.Inspection == from).Select(m => m.Words).ToListAsync(ct))) : form.ViolationFacts.Trim();
        var violation = new Violation(project.Site, await numbers.Next("WZ", ct), project.Id, project.Building, project.Unit, house, form.Kind, facts, form.Clause.OrNull() ?? ViolationBasis.Clause(form.Kind), Shown.DayOf(Now))
        {
            Inspection = form.Inspection, IsSevere = form.Severe, Contractor = form.Contractor.OrNull() ?? project.Contractor, AdvisedTo = form.AdvisedTo.OrNull(),
        };
        violation.Advise(Actor, violation.FoundOn.AddDays(await settings.Get(SiteSettings.AdviceDays, project.Site, ct: ct)), await watchers.Hours(violation, ct));
        if (form.Severe) await StopAtOnce(violation, project, ct);
        Db.Add(violation);
        await attachments.Add(violation, form.Photos, AttachmentKind.Before, isPublic: true, ct: ct);
        await watchers.TellApplicant(project, "A violation was found in your fit-out {0}: {1}", [project.Number, violation.Facts], ct);
        Refresh(violation.Topic);
        return violation.Id;
    }

    private async Task StopAtOnce(Violation violation, FitOutProject project, CancellationToken ct)
    {
        violation.StopAtOnce(violation.Facts, await watchers.Hours(violation, ct), Actor, Now);
        // Danger waits for nobody: whoever may inspect stops the work, only whoever may stop lets it go on.
        var danger = new Actor();
        danger.BecomeSystem();
        Watchers.StopWork(project, violation, violation.Facts, danger);
        await watchers.TellLandlords(project, "{0} in the fit-out {1} of your home {2} is severe: work was stopped at once", [violation.Number, project.Number, project.House], ct);
        await watchers.TellHead(violation, "{0} in {1} is severe: work was stopped at once", [violation.Number, violation.House], ct);
    }
}
