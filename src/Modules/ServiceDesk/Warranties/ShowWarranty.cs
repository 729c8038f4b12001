using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Warranties;

/// <summary>Whether the developer still answers for what a request is about: each part of the building, until when, and what became of a claim.</summary>
public sealed class ShowWarranty(Work work, IEstate estate, SettingReader settings) : Query<RequestId, ShowWarranty.View>(work, Permissions.See)
{
    public sealed record View(DateOnly? CompletedOn, DateOnly Reported, IReadOnlyList<Term> Terms, Claim? Made, string? UsualTo, DateOnly UsualDue, bool MayHand, bool MaySettle, int Version);
    public sealed record Term(WarrantyTermId Id, string Title, int Months, DateOnly? Until, bool Holds);
    public sealed record Claim(ClaimState State, string Term, string To, DateOnly Until, DateOnly DueOn, bool IsLate, DateTimeOffset HandedAt, string? Answer, DateTimeOffset? AnsweredAt);

    protected override async Task<View> Handle(RequestId id, CancellationToken ct)
    {
        var r = await Db.Set<Request>().AsNoTracking().VisibleTo(Actor).Where(r => r.Id == id).OrNotFound(ct);
        var completed = r.Building is { } b ? (await estate.BuildingsOf([r.Site], ct)).FirstOrDefault(x => x.Id == b)?.CompletedOn : null;
        var (today, reported) = (Shown.DayOf(Now), Shown.DayOf(r.ReceivedAt));
        var terms = await Db.Set<WarrantyTerm>().AsNoTracking().OrderBy(t => t.Order).ThenBy(t => t.Code).ToListAsync(ct);
        var claim = await Db.Set<WarrantyClaim>().AsNoTracking().VisibleTo(Actor).SingleOrDefaultAsync(c => c.Request == id, ct);
        var usual = await Db.Set<WarrantyClaim>().VisibleTo(Actor).Where(c => c.Site == r.Site).OrderByDescending(c => c.HandedAt).Select(c => c.To).FirstOrDefaultAsync(ct);
        var mayHandle = !r.IsAbout(Actor) && Actor.May(Permissions.Handle);
        return new(completed, reported,
            [.. terms.Where(t => !t.Retired).Select(t => new Term(t.Id, t.Title, t.Months, completed is { } from ? t.Until(from) : null, completed is { } on && t.Until(on) >= reported))],
            claim is null ? null : new(claim.State, terms.Single(t => t.Id == claim.Term).Title, claim.To, claim.Until, claim.DueOn, claim.State is ClaimState.Handed && claim.DueOn < today, claim.HandedAt, claim.Answer, claim.AnsweredAt),
            usual, today.AddDays(await settings.Get(HandToDeveloper.Days, r.Site, ct: ct)),
            MayHand: r.State is RequestState.Accepted or RequestState.OnHold && claim?.State is not ClaimState.Handed && mayHandle, mayHandle, r.Version);
    }
}
