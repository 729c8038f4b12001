using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks.Plans;

/// <summary>Renames a plan, puts a newer picture under what is drawn on it, or takes it out of use.</summary>
public sealed class EditPlan(Work work, Attachments attachments) : Change<SitePlanId, EditPlan.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(100)] public string Name { get; set; } = "";
        public BuildingId? Building { get; set; }
        public bool Retired { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Picture { get; set; }
    }

    protected override async Task Handle(SitePlanId id, Form form, CancellationToken ct)
    {
        var plan = await Db.Set<SitePlan>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        await AddPlan.RefuseStrange(form.Building, plan.Site, Db, ct);
        if (form.Picture is { Count: > 1 }) throw new Invalid(nameof(form.Picture), "Choose one picture.");
        (plan.Name, plan.Building, plan.Retired) = (form.Name.Trim(), form.Building, form.Retired);
        plan.Recall(SitePlanAction.Edit);
        await attachments.Add(plan, form.Picture, AttachmentKind.Photo, ct: ct);
        AddPlan.RefuseNoPicture(Db, nameof(form.Picture));
        Refresh(plan.Topic);
    }
}
