using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks.Plans;

/// <summary>Puts a plan on record: a drawing or a photo of one.</summary>
public sealed class AddPlan(Work work, Attachments attachments) : Create<AddPlan.Form, SitePlanId>(work, Permissions.KeepFacilities)
{
    public sealed class Form
    {
        [Required] public SiteId? Site { get; set; }
        [Required, StringLength(100)] public string Name { get; set; } = "";
        public BuildingId? Building { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Picture { get; set; }
    }

    protected override async Task<SitePlanId> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site!.Value)) throw new NotFound();
        if (form.Picture is not { Count: 1 }) throw new Invalid(nameof(form.Picture), "{0} is needed.");
        await RefuseStrange(form.Building, form.Site.Value, Db, ct);
        var plan = new SitePlan(form.Site.Value, form.Name.Trim()) { Building = form.Building };
        plan.Recall(SitePlanAction.Add);
        await attachments.Add(plan, form.Picture, AttachmentKind.Photo, ct: ct);
        RefuseNoPicture(Db, nameof(form.Picture));
        Db.Add(plan);
        return plan.Id;
    }

    internal static async Task RefuseStrange(BuildingId? building, SiteId site, Db db, CancellationToken ct)
    {
        if (building is { } id && !await db.Set<Building>().AnyAsync(b => b.Id == id && b.Site == site, ct)) throw new Invalid(nameof(Form.Building), "{0} is not known.");
    }

    internal static void RefuseNoPicture(Db db, string field)
    {
        if (db.ChangeTracker.Entries<StoredFile>().Any(f => f.State is EntityState.Added && f.Entity.Width is null)) throw new Invalid(field, "A plan is a picture: save the drawing as JPEG or PNG first.");
    }
}
