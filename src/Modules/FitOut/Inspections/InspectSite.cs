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
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <summary>Notes an inspection point by point (过程检查记录 D07), on the spot or sent later from a place without signal. What comes later than somebody else's look, or than the work was reported done, is kept as a look of its own.</summary>
public sealed class InspectSite(Work work, Attachments attachments, FitOutPeople people) : Change<SiteInspectionId, InspectSite.Form>(work, Permissions.Inspect)
{
    public sealed class Form : Bare, IValidatableObject
    {
        public Stage? Stage { get; set; }
        public List<Look> Looks { get; set; } = [];
        /// <summary>Every point that is not answered is in order.</summary>
        public bool RestInOrder { get; set; }
        /// <summary>Nobody opened.</summary>
        public bool NobodyIn { get; set; }
        [StringLength(1000)] public string? Remark { get; set; }
        /// <summary>When the phone noted it, if it was sent later.</summary>
        public DateTimeOffset? SeenAt { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        /// <summary>All that was sent with the form; what belongs to a point is told by the name of its field.</summary>
        [JsonIgnore] public IFormFileCollection? PointPhotos { get; set; }

        /// <summary>The field for the photos of one point.</summary>
        internal static string PhotosOf(InspectionPointId point) => $"{nameof(PointPhotos)}[{point}]";

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (!NobodyIn && Stage is null) yield return new("Say what is being done in the home.", [nameof(Stage)]);
            if (Looks.Any(l => l.Found is { } found && !Enum.IsDefined(found))) yield return new("{0} cannot be that.", [nameof(Looks)]);
            if (!NobodyIn && Looks.Any(l => l.Found is PointFound.NotInOrder && string.IsNullOrWhiteSpace(l.Words))) yield return new("Say in words what is not in order.", [nameof(Looks)]);
            if (Looks.Any(l => l.Words?.Length > 500)) yield return new("The words about a point take at most 500 characters.", [nameof(Looks)]);
        }
    }

    public sealed class Look
    {
        public InspectionPointId Point { get; set; }
        public PointFound? Found { get; set; }
        public string? Words { get; set; }
    }

    protected override async Task Handle(SiteInspectionId id, Form form, CancellationToken ct)
    {
        var inspection = await Db.Set<SiteInspection>().VisibleTo(Actor).Include(i => i.Marks).Where(i => i.Id == id).OrNotFound(ct);
        var seen = Carried.Seen(form.SeenAt, Now) is var at && Shown.DayOf(at) >= inspection.Day ? at : Now;
        if (form.SeenAt is not null && inspection.State is not SiteInspectionState.Planned) inspection = Another(inspection, seen);
        if (form.NobodyIn) inspection.NobodyThere(form.Remark.OrNull(), Actor, seen);
        else inspection.Inspect(form.Stage!.Value, Marks(form, await Asked(form, inspection.Site, ct)), form.Remark.OrNull(), Actor, seen);
        await Keep(inspection, form, ct);
        if (inspection.Faults > 0)
        {
            var project = await Db.Set<FitOutProject>().AsNoTracking().SingleAsync(p => p.Id == inspection.Project, ct);
            await people.TellOfSite(project, "The inspection of your fit-out {0} found {1} points that are not in order", [project.Number, inspection.Faults], ct);
        }
        Refresh(inspection.Topic);
    }

    private SiteInspection Another(SiteInspection first, DateTimeOffset seen)
    {
        var inspection = new SiteInspection(first.Site, first.Building, first.Unit, first.Project, Shown.DayOf(seen), Actor.Account, isExtra: true);
        inspection.Recall(null);
        Db.Add(inspection);
        return inspection;
    }

    /// <summary>A photo of a point is kept under the point's name, whatever was found; where nobody opened there is no point.</summary>
    private async Task Keep(SiteInspection inspection, Form form, CancellationToken ct)
    {
        foreach (var of in (form.PointPhotos ?? new FormFileCollection()).Where(f => f.Name.StartsWith($"{ShownForm.Prefix}.{nameof(form.PointPhotos)}[", StringComparison.Ordinal)).GroupBy(f => f.Name))
            await attachments.Add(inspection, [.. of], AttachmentKind.Photo, isPublic: true, caption: inspection.Marks.Find(m => of.Key.EndsWith(Form.PhotosOf(m.Point), StringComparison.Ordinal))?.Name, ct: ct);
        await attachments.Add(inspection, form.Photos, AttachmentKind.Photo, isPublic: true, ct: ct);
    }

    /// <summary>What stands on the list now; of a phone that had no signal, what stood on it when the form was opened, so that nothing noted is lost and nothing unseen is in order.</summary>
    private async Task<IReadOnlyList<InspectionPoint>> Asked(Form form, SiteId site, CancellationToken ct)
    {
        var (all, shown) = (Db.Set<InspectionPoint>().Where(p => p.Site == null || p.Site == site), form.Looks.Select(l => l.Point).Distinct().ToArray());
        return await (form.SeenAt is null || shown.Length == 0 ? all.For(site) : all.Where(p => shown.Contains(p.Id)).OrderBy(p => p.Order).ThenBy(p => p.Name)).ToListAsync(ct);
    }

    private static List<PointMark> Marks(Form form, IReadOnlyList<InspectionPoint> points)
    {
        var looks = form.Looks.Where(l => l.Found is not null).GroupBy(l => l.Point).ToDictionary(g => g.Key, g => g.Last());
        var open = points.Where(p => !looks.ContainsKey(p.Id)).ToArray();
        if (open.Length > 0 && !form.RestInOrder) throw new Invalid(nameof(form.Looks), "{1} points are not answered yet, the first is “{2}”.", open.Length, open[0].Title);
        return [.. points.Select(p => looks.GetValueOrDefault(p.Id) is { } look ? new PointMark(p.Id, p.Name, look.Found!.Value, look.Words.OrNull()) : new PointMark(p.Id, p.Name, PointFound.InOrder, null))];
    }
}
