using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Facilities;

/// <summary>One facility: what it is, where it stands, its certificates, photos and history.</summary>
public sealed class ShowFacility(Work work, FacilityRows rows, SettingReader settings, Stories stories) : Query<FacilityId, ShowFacility.View>(work, Permissions.SeeFacilities)
{
    public sealed record View(FacilityList.Row Facility, string SiteName, BuildingId? Building, string? Entrance, string? Floor, string? Place, string? Note, string? External, string? TypeName,
        IReadOnlyList<Certificate> Certificates, IReadOnlyList<FacilityAction> Open, Story Story);

    /// <param name="Due">How it stands; null when another has taken its place or it was withdrawn.</param>
    public sealed record Certificate(FacilityCertificateId Id, string Kind, string? Number, string? IssuedBy, DateOnly? IssuedOn, DateOnly? ExpiresOn, FacilityDue? Due, string AddedBy, DateTimeOffset AddedAt);

    protected override async Task<View> Handle(FacilityId id, CancellationToken ct)
    {
        var f = await Db.Set<Facility>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        var site = await Db.Set<Site>().Where(s => s.Id == f.Site).Select(s => s.Name).SingleAsync(ct);
        var (today, soon) = (Shown.DayOf(Now), await settings.Get(FacilitySettings.SoonDays, f.Site, Now, ct));
        var certificates = (await Db.Set<FacilityCertificate>().Where(c => c.Facility == id).ToListAsync(ct)).OrderBy(c => c.Counting is null).ThenBy(c => c.ExpiresOn ?? DateOnly.MaxValue).ThenByDescending(c => c.AddedAt)
            .Select(c => new Certificate(c.Id, c.Kind, c.Number, c.IssuedBy, c.IssuedOn, c.ExpiresOn, c.Counting is null ? null : FacilityCertificate.DueOn(c.ExpiresOn, today, soon), c.AddedBy, c.AddedAt));
        return new((await rows.Of([f], ct))[0], site, f.Building, f.Entrance, f.Floor, f.Place, f.Note, f.External, f.TypeName, [.. certificates], FacilityLifecycle.Rules.Open(f, Actor), await stories.Of(f.Key, ct));
    }
}
