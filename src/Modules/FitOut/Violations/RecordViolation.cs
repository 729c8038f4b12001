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

/// <summary>Writes a violation down and advises against it (劝阻); a severe one stops the work at once, whoever finds it. Where nobody declared works it begins a file of its own.</summary>
public sealed class RecordViolation(Work work, IEstate estate, Numbers numbers, Attachments attachments, Watchers watchers, UndeclaredWorks undeclared, HomeFinder finder, SettingReader settings) : Create<RecordViolation.Form, ViolationId>(work, Permissions.Inspect)
{
    public sealed class Form : IValidatableObject
    {
        public FitOutId? Project { get; set; }
        /// <summary>The home, where its fit-out is not said.</summary>
        public UnitId? Unit { get; set; }
        /// <summary>The house number, where the unit is not known by its id.</summary>
        [StringLength(60)] public string? House { get; set; }
        public SiteInspectionId? Inspection { get; set; }
        public ViolationKind Kind { get; set; }
        [Required, StringLength(1000, MinimumLength = 2)] public string ViolationFacts { get; set; } = "";
        /// <summary>Left empty: the clause that this kind usually goes against.</summary>
        [StringLength(200)] public string? Clause { get; set; }
        [StringLength(80)] public string? Contractor { get; set; }
        [StringLength(80)] public string? AdvisedTo { get; set; }
        public bool Severe { get; set; }
        /// <summary>When the phone noted it, if it was sent later.</summary>
        public DateTimeOffset? SeenAt { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (Project is null && Unit is null && string.IsNullOrWhiteSpace(House)) yield return new("Which home is it?", [nameof(House)]);
        }
    }

    protected override async Task<ViolationId> Handle(Form form, CancellationToken ct)
    {
        var project = form.Project is { } id ? await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct) : await undeclared.FileOf(await finder.Find(form.Unit, form.House, nameof(form.House), ct), ct);
        if (project.IsOver) throw new Refused("The file of this fit-out is closed: write it down with the house number.");
        var seen = Carried.Seen(form.SeenAt, Now);
        if (form.Inspection is { } of && !await Db.Set<SiteInspection>().AnyAsync(i => i.Id == of && i.Project == project.Id, ct)) throw new Invalid(nameof(form.Inspection), "{0} is not known.");
        var house = (await estate.Units([project.Unit], ct))[project.Unit].Label;
        // The words of the point were masked on the page from which they come.
        var facts = form.Inspection is { } from ? Masking.Back(form.ViolationFacts.Trim(), string.Join('\n', await Db.Set<PointMark>().Where(m => m.Inspection == from).Select(m => m.Words).ToListAsync(ct))) : form.ViolationFacts.Trim();
        var violation = new Violation(project.Site, await numbers.Next("WZ", ct), project.Id, project.Building, project.Unit, house, form.Kind, facts, form.Clause.OrNull() ?? ViolationBasis.Clause(form.Kind), Shown.DayOf(seen))
        {
            Inspection = form.Inspection, IsSevere = form.Severe, Contractor = form.Contractor.OrNull() ?? project.Contractor, AdvisedTo = form.AdvisedTo.OrNull(),
        };
        violation.Advise(Actor, violation.FoundOn.AddDays(await settings.Get(SiteSettings.AdviceDays, project.Site, ct: ct)), await watchers.Hours(violation, ct));
        if (form.Severe) await StopAtOnce(violation, project, seen, ct);
        Db.Add(violation);
        await attachments.Add(violation, form.Photos, AttachmentKind.Before, isPublic: true, ct: ct);
        await watchers.TellApplicant(project, "A violation was found in your fit-out {0}: {1}", [project.Number, violation.Facts], ct);
        Refresh(violation.Topic);
        return violation.Id;
    }

    private async Task StopAtOnce(Violation violation, FitOutProject project, DateTimeOffset seen, CancellationToken ct)
    {
        violation.StopAtOnce(violation.Facts, await watchers.Hours(violation, ct), Actor, seen);
        // Danger waits for nobody: whoever may inspect stops the work, only whoever may stop lets it go on.
        var danger = new Actor();
        danger.BecomeSystem();
        Watchers.StopWork(project, violation, violation.Facts, danger);
        await watchers.TellLandlords(project, "{0} in the fit-out {1} of your home {2} is severe: work was stopped at once", [violation.Number, project.Number, project.House], ct);
        await watchers.TellHead(violation, "{0} in {1} is severe: work was stopped at once", [violation.Number, violation.House], ct);
    }
}
