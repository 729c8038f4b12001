using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>A defect is said to be put right (整改完成); it now waits for a second look.</summary>
public sealed class RectifyDefect(Work work, Attachments attachments) : Change<DefectId, RectifyDefect.Form>(work, Permissions.InspectHomes)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Remark { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(DefectId id, Form form, CancellationToken ct)
    {
        var defect = await Db.Set<Defect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        defect.Rectify(Shown.DayOf(Now), form.Remark.OrNull(), Actor);
        await attachments.Add(defect, form.Photos, AttachmentKind.After, isPublic: true, ct: ct);
        Refresh(defect.Topic);
    }
}
