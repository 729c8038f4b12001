using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Hours;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Inspections;

/// <param name="Points">What is to be looked at; once it is done, as it was found.</param>
/// <param name="LastStage">What was being done at the inspection before.</param>
/// <param name="OpenViolations">Of this fit-out, to be looked at along the way.</param>
/// <param name="Noise">Whether noisy work is allowed there at this moment.</param>
public sealed record InspectionView(SiteInspectionId Id, FitOutId Project, string Number, string House, DateOnly Day, SiteInspectionState State, string? AssigneeName, Stage? Stage, Stage? LastStage, InspectionOutcome? Outcome, string? Words,
    DateTimeOffset? DoneAt, string? DoneBy, bool IsMissed, bool WasLate, bool IsExtra, ProjectState ProjectState, int OpenViolations, NoiseAnswer Noise, IReadOnlyList<InspectionView.Point> Points, Story Story, IReadOnlyList<SiteInspectionAction> Open, int Version)
{
    public sealed record Point(InspectionPointId Id, string Title, string? Look, PointFound? Found, string? Words, IReadOnlyList<AttachmentView> Photos);

    /// <summary>What was taken of the home as a whole.</summary>
    public IReadOnlyList<AttachmentView> OtherPhotos => [.. Story.Files.Except(Points.SelectMany(p => p.Photos))];
}

/// <summary>Reads inspections as they are done on a phone: one, or a whole round.</summary>
public sealed class InspectionReader(Db db, Actor actor, IEstate estate, Crew crew, Stories stories, HoursBook hours, Revealing revealing)
{
    public async Task<IReadOnlyList<InspectionView>> Read(IReadOnlyList<SiteInspection> inspections, DateTimeOffset now, CancellationToken ct)
    {
        var today = Shown.DayOf(now);
        var (ids, sites) = (inspections.Select(i => i.Project).Distinct().ToArray(), inspections.Select(i => i.Site).Distinct());
        var projects = await db.Set<FitOutProject>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        var open = await revealing.ShowsWords(projects.Values, actor, ct);
        var units = await estate.Units(inspections.Select(i => i.Unit).Distinct(), ct);
        var names = await crew.Names(inspections.Select(i => i.Assignee), ct);
        var stages = (await db.Set<SiteInspection>().Where(i => ids.Contains(i.Project) && i.Stage != null).Select(i => new { i.Project, i.Day, i.Stage }).ToListAsync(ct)).ToLookup(i => i.Project);
        var violations = await db.Set<Violations.Violation>().Where(v => ids.Contains(v.Project) && v.ClosedOn == null).GroupBy(v => v.Project).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var noise = await hours.At(sites, now, ct);
        var points = new Dictionary<SiteId, List<InspectionPoint>>();
        foreach (var site in sites) points[site] = await db.Set<InspectionPoint>().AsNoTracking().For(site).ToListAsync(ct);
        var views = new List<InspectionView>();
        foreach (var i in inspections)
        {
            var shown = open.Contains(i.Project.Value);
            var story = await stories.Of([i.Key], shown, ct);
            views.Add(new(i.Id, i.Project, projects[i.Project].Number, units[i.Unit].Label, i.Day, i.State, i.Assignee is { } a ? names.GetValueOrDefault(a) : null, i.Stage, stages[i.Project].Where(s => s.Day < i.Day).MaxBy(s => s.Day)?.Stage, i.Outcome, i.Words.Masked(shown),
                i.DoneAt, i.DoneBy, i.IsMissed(today), i.WasLate, i.IsExtra, projects[i.Project].State, violations.GetValueOrDefault(i.Project), noise[i.Site], PointsOf(i, points[i.Site], story.Files, shown), story, SiteInspectionLifecycle.Rules.Open(i, actor), i.Version));
        }
        return views;
    }

    private static IReadOnlyList<InspectionView.Point> PointsOf(SiteInspection i, List<InspectionPoint> points, IReadOnlyList<AttachmentView> photos, bool shown) => i.State is SiteInspectionState.Done
        ? [.. i.Marks.OrderBy(m => points.FindIndex(p => p.Id == m.Point)).Select(m => new InspectionView.Point(m.Point, points.Find(p => p.Id == m.Point)?.Title ?? m.Name, null, m.Found, m.Words.Masked(shown), [.. photos.Where(f => f.Caption == m.Name.Masked())]))]
        : [.. points.Select(p => new InspectionView.Point(p.Id, p.Title, p.Look, null, null, []))];
}
