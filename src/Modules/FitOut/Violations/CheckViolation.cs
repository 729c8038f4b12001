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

/// <summary>Looks again at a violation (复查): closed, or back with another day. Work that it stopped goes on by a step of its own.</summary>
public sealed class CheckViolation(Work work, Attachments attachments, Watchers watchers, SettingReader settings) : Change<ViolationId, CheckViolation.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare, IValidatableObject
    {
        public bool InOrder { get; set; }
        [StringLength(500)] public string? Remark { get; set; }
        /// <summary>Of what is not in order; left empty, as many days as the site has.</summary>
        public DateOnly? DueOn { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (!InOrder && string.IsNullOrWhiteSpace(Remark)) yield return new("Write down what is not in order.", [nameof(Remark)]);
        }
    }

    protected override async Task Handle(ViolationId id, Form form, CancellationToken ct)
    {
        var (violation, project) = await watchers.Find(id, ct);
        var today = Shown.DayOf(Now);
        if (form.InOrder) violation.Pass(form.Remark.OrNull(), Actor, today);
        else violation.Fail(form.Remark!.Trim(), form.DueOn ?? today.AddDays(await settings.Get(SiteSettings.NoticeDays, violation.Site, ct: ct)), await watchers.Hours(violation, ct), Actor, Now);
        await attachments.Add(violation, form.Photos, AttachmentKind.After, isPublic: true, ct: ct);
        if (form.InOrder) await watchers.TellIfFree(project, violation, ct);
        if (form.InOrder) await watchers.TellApplicant(project, "{0} in your fit-out is in order", [violation.Number], ct);
        else await watchers.TellApplicant(project, "{0} in your fit-out is to be put right by {1}", [violation.Number, Shown.Day(violation.DueOn!.Value)], ct);
        Refresh(violation.Topic);
    }
}
