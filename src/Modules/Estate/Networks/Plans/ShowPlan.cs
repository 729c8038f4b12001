using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Files;
using Steward.Estate.Facilities;
using Steward.Platform.Files;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks.Plans;

/// <summary>A plan with everything drawn on it.</summary>
public sealed class ShowPlan(Work work, NodeRows nodes, FacilityRows facilities, Stories stories) : Query<SitePlanId, ShowPlan.View>(work, Permissions.SeeFacilities)
{
    /// <param name="Others">What could still be placed: labels and numbers, with their names.</param>
    public sealed record View(SitePlanId Id, SiteId Site, string Name, BuildingId? Building, bool Retired, Picture? Picture, IReadOnlyList<Mark> Marks, IReadOnlyList<Line> Lines, IReadOnlyList<Other> Others, Story Story, int Version);

    public sealed record Picture(AttachmentId Id, int Width, int Height);

    /// <param name="X">From the left, in ten-thousandths; <paramref name="Y"/> from above.</param>
    public sealed record Mark(PlanMarkId Id, int X, int Y, NodeList.Row? Node, FacilityList.Row? Facility)
    {
        public string Label => Node?.Label ?? Facility!.Name;
        public string Code => Node?.Label ?? Facility!.Number;
        public string Href => Node is { } node ? $"/networks/nodes/{node.Id}" : $"/facilities/{Facility!.Id}";
    }

    /// <param name="Points">The way it runs, both ends included.</param>
    /// <param name="Corners">As one writes them.</param>
    public sealed record Line(NetworkLineId Id, NetworkKind Network, NetworkNodeId From, NetworkNodeId To, string FromLabel, string ToLabel, string? Size, IReadOnlyList<(int X, int Y)> Points, string Corners);

    public sealed record Other(string Code, string Name);

    protected override async Task<View> Handle(SitePlanId id, CancellationToken ct)
    {
        var plan = await Db.Set<SitePlan>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var picture = await Db.Set<Attachment>().Where(a => a.Thing == plan.Key).Join(Db.Set<StoredFile>().Where(f => f.Width != null), a => a.File, f => f.Id, (a, f) => new { a.Id, a.At, f.Width, f.Height })
            .OrderByDescending(x => x.At).Select(x => new Picture(x.Id, x.Width!.Value, x.Height!.Value)).FirstOrDefaultAsync(ct);
        var placed = await Db.Set<PlanMark>().Where(m => m.Plan == id).ToListAsync(ct);
        var (nodeIds, facilityIds) = (placed.Select(m => m.Node).OfType<NetworkNodeId>().ToArray(), placed.Select(m => m.Facility).OfType<FacilityId>().ToArray());
        var points = (await nodes.Of(await Db.Set<NetworkNode>().Where(n => nodeIds.Contains(n.Id)).ToListAsync(ct), ct)).ToDictionary(n => n.Id);
        var things = (await facilities.Of(await Db.Set<Facility>().Where(f => facilityIds.Contains(f.Id)).ToListAsync(ct), ct)).ToDictionary(f => f.Id);
        var marks = placed.Select(m => new Mark(m.Id, m.X, m.Y, m.Node is { } n ? points[n] : null, m.Facility is { } f ? things[f] : null)).OrderBy(m => m.Node is null).ThenBy(m => m.Code, StringComparer.Ordinal).ToArray();
        return new(id, plan.Site, plan.Name, plan.Building, plan.Retired, picture, marks, await Lines(id, nodeIds, marks, ct), Actor.May(Permissions.KeepFacilities) ? await Others(plan, nodeIds, facilityIds, ct) : [], await stories.Of(plan.Key, ct), plan.Version);
    }

    private async Task<IReadOnlyList<Line>> Lines(SitePlanId plan, NetworkNodeId[] nodes, Mark[] marks, CancellationToken ct)
    {
        var at = marks.Where(m => m.Node is not null).ToDictionary(m => m.Node!.Id);
        var lines = await Db.Set<NetworkLine>().Where(l => nodes.Contains(l.From) && nodes.Contains(l.To)).ToListAsync(ct);
        var bends = await Db.Set<PlanBend>().Where(b => b.Plan == plan).ToDictionaryAsync(b => b.Line, b => b.Corners, ct);
        return [.. lines.Select(l =>
        {
            var (from, to, corners) = (at[l.From], at[l.To], bends.GetValueOrDefault(l.Id, ""));
            return new Line(l.Id, l.Network, l.From, l.To, from.Label, to.Label, l.Size, [(from.X, from.Y), .. BendLine.Points(corners), (to.X, to.Y)], BendLine.Write(corners));
        }).OrderBy(l => l.FromLabel, StringComparer.Ordinal).ThenBy(l => l.ToLabel, StringComparer.Ordinal)];
    }

    /// <summary>Those of the plan's own building first.</summary>
    private async Task<IReadOnlyList<Other>> Others(SitePlan plan, NetworkNodeId[] nodes, FacilityId[] facilities, CancellationToken ct)
    {
        var points = await Db.Set<NetworkNode>().Where(n => n.Site == plan.Site && n.State != NetworkNodeState.Retired && !nodes.Contains(n.Id)).OrderBy(n => n.Building != plan.Building).ThenBy(n => n.Label).Take(300).Select(n => new Other(n.Label, n.Name ?? "")).ToListAsync(ct);
        var things = await Db.Set<Facility>().Where(f => f.Site == plan.Site && f.State != FacilityState.Scrapped && !facilities.Contains(f.Id)).OrderBy(f => f.Building != plan.Building).ThenBy(f => f.Number).Take(300).Select(f => new Other(f.Number, f.Name)).ToListAsync(ct);
        return [.. points, .. things];
    }
}
