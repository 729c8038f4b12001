using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>One contractor on the list, with papers and story.</summary>
public sealed class ShowListing(Work work, IEstate estate, Remit remit, Stories stories) : Query<BlackListingId, ShowListing.View>(work, BlackListPermissions.See)
{
    public sealed record View(BlackListingId Id, string Firm, string? Licence, WarningGrade Grade, string Reason, DateOnly From, DateOnly? Until, string? SiteName, BlackListingState State, bool Warns, string? ByName, DateTimeOffset At, IReadOnlyList<BlackListingAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(BlackListingId id, CancellationToken ct)
    {
        var e = await Db.Set<BlackListing>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var by = e.By is { } account ? await Db.Users.Where(a => a.Id == account).Select(a => a.Name).SingleOrDefaultAsync(ct) : null;
        var mine = e.Site is not null || await remit.IsEverywhere(ct);
        return new(id, e.Firm, e.Licence, e.Grade, e.Reason.Masked(), e.From, e.Until, e.Site is { } site ? (await estate.SiteNames([site], ct)).GetValueOrDefault(site) : null, e.State, e.Warns(Shown.DayOf(Now)), by, e.At,
            [.. BlackListingLifecycle.Rules.Open(e, Actor).Where(a => mine && a is not BlackListingAction.List)], await stories.Of(e.Key, ct), e.Version);
    }
}
