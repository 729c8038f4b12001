using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>What whoever scans a label is shown: where they stand, what is known to be out of order there, and what they can say. No personal data, and nothing in a reporter's words.</summary>
public sealed class ShowPlace(Work work, IEstate estate, OpenMatters matters, SettingReader settings) : Query<string, ShowPlace.View>(work, Permission.Anyone)
{
    /// <param name="IsGone">The label was replaced or the point is no longer in use: nothing can be reported with it.</param>
    public sealed record View(bool IsGone, string Site, string? Building, string? Entrance, string Name, string Number, PointKind Kind, RequestType Type, CategoryId? Category, IReadOnlyList<Known> Known, IReadOnlyList<ReportChoices.Kind> Kinds,
        int MostPhotos, string? Phone, string? EmergencyPhone);

    /// <param name="Title">None when it was not said what kind of thing it is.</param>
    public sealed record Known(RequestId Id, OutageKind? Outage, string? Title, string? Words, DateTimeOffset Since, DateTimeOffset? Expected, Step Step, int Passers, bool IsPlanned);

    protected override async Task<View> Handle(string code, CancellationToken ct)
    {
        var former = await Db.Set<FormerCode>().SingleOrDefaultAsync(c => c.Code == code, ct);
        var point = await Db.Set<Point>().Where(p => former == null ? p.Code == code : p.Id == former.Point).OrNotFound(ct);
        var site = (await estate.Sites([point.Site], ct))[point.Site];
        if (former is not null || point.Retired) return new(true, site.Name, null, null, "", "", point.Kind, point.Type, null, [], [], 0, site.Phone, site.EmergencyPhone);
        var building = point.Building is { } b ? (await estate.BuildingNames([b], ct)).GetValueOrDefault(b) : null;
        var kinds = await Db.Set<Category>().Where(c => c.Type == point.Type && !c.Retired).OrderBy(c => c.Order).ToListAsync(ct);
        return new(false, site.Name, building, point.Entrance, point.Name, point.Number, point.Kind, point.Type, point.Category, [.. (await matters.At(point, ct)).Select(Tell)],
            [.. kinds.Select(k => new ReportChoices.Kind(k.Id, k.Code, k.Title))], await settings.Get(PointSettings.Photos, point.Site, ct: ct), site.Phone, site.EmergencyPhone);
    }

    private Known Tell(OpenMatters.Matter m) => new(m.Request.Id, m.Outage?.Kind, m.Title, m.Words, m.Since, m.Expected, m.Request.State is RequestState.New ? Step.Sent : Step.AtWork, m.Passers, m.Outage?.Since > Now);
}
