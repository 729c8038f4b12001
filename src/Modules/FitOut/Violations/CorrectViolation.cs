using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.FitOut;
using Steward.FitOut.Watching;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Violations;

/// <summary>A violation is said to be put right (整改完成), in words or on a photo; whoever inspects is told to look at it again, by a day.</summary>
public sealed class CorrectViolation(Work work, Attachments attachments, Watchers watchers, SettingReader settings) : Change<ViolationId, CorrectViolation.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Remark { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, _) = await watchers.Find(id, ct);
        if (form.Remark.OrNull() is null && form.Photos is not { Count: > 0 }) throw new Invalid(nameof(form.Remark), "Say what was done, or take a photo of it.");
        var today = Shown.DayOf(Now);
        violation.Correct(form.Remark.OrNull(), today.AddDays(await settings.Get(SiteSettings.RecheckDays, violation.Site, ct: ct)), Actor, today);
        await attachments.Add(violation, form.Photos, AttachmentKind.After, isPublic: true, ct: ct);
        await watchers.TellInspectors(violation, "{0} in {1} is said to be put right: look at it again by {2}", [violation.Number, violation.House, Shown.Day(violation.RecheckBy!.Value)], ct);
        Refresh(violation.Topic);
    }
}
