using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>A violation is said to be put right (整改完成); it is looked at again.</summary>
public sealed class CorrectViolation(Work work, Attachments attachments, Watchers watchers) : Change<ViolationId, CorrectViolation.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Remark { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, _) = await watchers.Find(id, ct);
        violation.Correct(form.Remark.OrNull(), Actor, Shown.DayOf(Now));
        await attachments.Add(violation, form.Photos, AttachmentKind.After, isPublic: true, ct: ct);
        Refresh(violation.Topic);
    }
}
