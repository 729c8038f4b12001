using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Files;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.SiteTests;

/// <summary>Notes a pressure test as it was read; whether it held follows from the site's figures.</summary>
public sealed class RecordPressure(Work work, Attachments attachments, SettingReader settings) : Create<RecordPressure.Form, PressureTestId>(work, Permissions.Inspect)
{
    public sealed class Form
    {
        [Required] public FitOutId? Project { get; set; }
        [Required, StringLength(60)] public string Place { get; set; } = "";
        [Range(0.0, 5.0)] public decimal Pressure { get; set; }
        [Range(0, 1440)] public int Minutes { get; set; }
        [Range(0.0, 5.0)] public decimal Drop { get; set; }
        [StringLength(500)] public string? Remark { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task<PressureTestId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().AsNoTracking().VisibleTo(Actor).Where(p => p.Id == form.Project).OrNotFound(ct);
        if (!project.IsTestable) throw new Refused("Nothing is being done in this home now.");
        var test = new PressureTest(project.Site, project.Id, project.Unit, form.Place.Trim(), form.Pressure, form.Minutes, form.Drop, await settings.Get(SiteSettings.Pressure, project.Site, ct: ct),
            await settings.Get(SiteSettings.PressureTime, project.Site, ct: ct), await settings.Get(SiteSettings.PressureDrop, project.Site, ct: ct), Actor.Name, Now) { Remark = form.Remark.OrNull() };
        Db.Add(test);
        await attachments.Add(test, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
        return test.Id;
    }
}
