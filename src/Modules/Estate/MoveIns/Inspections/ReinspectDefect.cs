using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Platform.Files;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>The second look (复验): in order, or back to whoever is to put it right, with a new day.</summary>
public sealed class ReinspectDefect(Work work, Attachments attachments, MoveInPeople people, Notify notify, SettingReader settings) : Change<DefectId, ReinspectDefect.Form>(work, Permissions.InspectHomes)
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

    protected override async Task Handle(DefectId id, Form form, CancellationToken ct)
    {
        var defect = await Db.Set<Defect>().VisibleTo(Actor).Where(d => d.Id == id).OrNotFound(ct);
        var today = Shown.DayOf(Now);
        if (form.InOrder) defect.Pass(today, form.Remark.OrNull(), Actor);
        else defect.Fail(form.Remark!.Trim(), form.DueOn ?? today.AddDays(await settings.Get(MoveInSettings.DefectDays, defect.Site, ct: ct)), today, Actor);
        await attachments.Add(defect, form.Photos, AttachmentKind.After, isPublic: true, ct: ct);
        if (form.InOrder)
        {
            var customer = await Db.Set<Handover>().Where(h => h.Id == defect.Handover).Select(h => h.Customer).SingleAsync(ct);
            await notify.Tell(MoveInNotices.Passed, await people.AccountsOf(customer, ct), $"/portal/move-in/{defect.Handover}", "{0} in {1} was put right and looked at again", [defect.Item, defect.House], ct);
        }
        Refresh(defect.Topic);
    }
}
