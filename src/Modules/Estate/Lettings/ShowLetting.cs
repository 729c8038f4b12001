using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Sites;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>One letting with its money, papers and story, and what can be done now.</summary>
public sealed class ShowLetting(Work work, LettingRows rows, Revealing revealing, Stories stories) : Query<LettingId, ShowLetting.View>(work, Permissions.See)
{
    /// <param name="Phone">In full for whoever gave a reason a moment ago.</param>
    public sealed record View(LettingList.Row Letting, string SiteName, string? Where, TimeOnly? OpensAt, TimeOnly? ClosesAt, Money Price, PricedBy PricedBy, string? Phone, bool IsRevealed, DateTimeOffset AskedAt, DateTimeOffset? DecidedAt, bool HasContract, DateOnly? LongerTo, Money? LongerRent,
        string? DepositKeptFor, IReadOnlyList<LettingAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(LettingId id, CancellationToken ct)
    {
        var l = await Db.Set<Letting>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var place = await Db.Set<Lettable>().SingleAsync(p => p.Id == l.Place, ct);
        var site = await Db.Set<Site>().Where(s => s.Id == l.Site).Select(s => s.Name).SingleAsync(ct);
        var story = await stories.Of(l.Key, ct);
        var revealed = await revealing.IsOpen(l.Key, RevealLetting.Part, ct);
        var open = LettingLifecycle.Rules.Open(l, Actor).Where(a => a switch
        {
            LettingAction.Ask           => false,
            LettingAction.Approve       => l.AskedBy is null || l.AskedBy != Actor.Account,
            LettingAction.TakeDeposit   => l.DepositTakenAt is null && l.Deposit != Money.Zero,
            LettingAction.ReturnDeposit => l.HoldsDeposit && (l.DepositTakenBy is null || l.DepositTakenBy != Actor.Account),
            LettingAction.Start         => l.HasContract && (l.DepositTakenAt is not null || l.Deposit == Money.Zero) && Shown.DayOf(Now) is var today && today >= l.From && today <= l.To,
            LettingAction.Extend        => l.LongerTo is null,
            LettingAction.ApproveLonger => l.LongerTo is not null && (l.LongerAskedBy is null || l.LongerAskedBy != Actor.Account),
            LettingAction.RefuseLonger  => l.LongerTo is not null,
            LettingAction.End           => Shown.DayOf(Now) >= l.To && l.LongerTo is null,
            LettingAction.Reveal        => l.Phone is not null && !revealed,
            _                           => true,
        });
        return new((await rows.Of([l], ct))[0], site, place.Place, place.OpensAt, place.ClosesAt, place.Price, place.PricedBy, l.Phone is null || revealed ? l.Phone : Shown.Masked(l.Phone), revealed, l.AskedAt, l.DecidedAt, l.HasContract, l.LongerTo, l.LongerRent, l.DepositKeptFor.Masked(), [.. open], story, l.Version);
    }
}
