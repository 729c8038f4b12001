using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Files;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>Begins a ponding test (蓄水): where, when and how deep; how long it stands is the site's figure of today.</summary>
public sealed class StartPonding(Work work, IEstate estate, Attachments attachments, SettingReader settings, FitOutPeople people) : Create<StartPonding.Form, PondingTestId>(work, Permissions.Inspect)
{
    public sealed class Form
    {
        [Required] public FitOutId? Project { get; set; }
        /// <summary>A test that failed: the new one is of the same place and layer, whatever else is said.</summary>
        public PondingTestId? Again { get; set; }
        [Required, StringLength(60)] public string Place { get; set; } = "";
        public PondingLayer Layer { get; set; }
        /// <summary>Left empty: now. By the community's clock.</summary>
        public DateTime? StartedAt { get; set; }
        [Range(1, 500)] public int Depth { get; set; }
        [StringLength(60)] public string? Below { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task<PondingTestId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().AsNoTracking().VisibleTo(Actor).Where(p => p.Id == form.Project).OrNotFound(ct);
        if (!project.IsTestable) throw new Refused("Nothing is being done in this home now.");
        var start = form.StartedAt is { } local ? Shown.At(local).ToUniversalTime() : Now;
        if (start > Now) throw new Invalid(nameof(form.StartedAt), "{0} has not come yet.");
        if (start < project.StartedAt) throw new Invalid(nameof(form.StartedAt), "{0} lies before the work began.");
        var least = await settings.Get(SiteSettings.PondingDepth, project.Site, ct: ct);
        if (form.Depth < least) throw new Invalid(nameof(form.Depth), "The water is at least {1} mm deep.", least);
        var (place, layer) = (form.Place.Trim(), form.Layer);
        if (form.Again is { } again)
        {
            var failed = await Db.Set<PondingTest>().AsNoTracking().Where(t => t.Id == again && t.Project == project.Id).OrNotFound(ct);
            (place, layer) = (failed.Place, failed.Layer);
        }
        var test = new PondingTest(project.Site, project.Id, project.Unit, (await estate.Units([project.Unit], ct))[project.Unit].Label, place, layer, start, form.Depth, await settings.Get(SiteSettings.PondingHours, project.Site, ct: ct), least,
            await settings.Get(SiteSettings.PondingCheck, project.Site, ct: ct)) { Below = form.Below.OrNull() };
        test.Begin(Actor);
        Db.Add(test);
        await attachments.Add(test, form.Photos, AttachmentKind.Before, isPublic: true, ct: ct);
        await people.TellOfSite(project, "A ponding test of {0} stands until {1}", [test.Place, Shown.Time(test.HoldsUntil)], ct);
        await people.TellBelow(project, "Water stands above your home, in {0} of {1}, for a ponding test until {2}: tell us at once if any comes through", [test.Place, test.House, Shown.Time(test.HoldsUntil)], ct);
        return test.Id;
    }
}
