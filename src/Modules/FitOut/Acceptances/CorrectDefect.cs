using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>Whoever fits out, or the desk for them, says that a defect is put right.</summary>
public sealed class CorrectDefect(Work work, Attachments attachments) : Change<SiteDefectId, CorrectDefect.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Remark { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(SiteDefectId id, Form form, CancellationToken ct)
    {
        var defect = await Db.Set<SiteDefect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        if (!await Db.Set<FitOutProject>().AffairsOf(Actor).AnyAsync(p => p.Id == defect.Project, ct)) throw new NotFound();
        defect.Correct(Shown.DayOf(Now), form.Remark.OrNull(), Actor);
        await attachments.Add(defect, form.Photos, AttachmentKind.After, isPublic: true, ct: ct);
        Refresh(defect.Topic);
    }
}
