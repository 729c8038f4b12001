using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Portal;

/// <summary>A resident's own fit-outs and those of their homes, and the homes for which one can be applied for.</summary>
public sealed class MyFitOuts(Work work, IEstate estate) : Query<MyFitOuts.Filter, MyFitOuts.View>(work, Permissions.See)
{
    public sealed record Filter;
    public sealed record View(IReadOnlyList<Card> Cards, IReadOnlyList<Home> Homes);

    /// <param name="IsAsked">It is the resident's turn: to complete it, hand it in, or sign.</param>
    public sealed record Card(FitOutId Id, string Number, string House, ProjectState State, DateOnly From, DateOnly To, DateOnly? ReviewDue, bool IsAsked)
    {
        /// <summary>A change of it that waits for the resident.</summary>
        public WorkChangeId? Change { get; init; }
    }
    public sealed record Home(UnitId Unit, string Label, string SiteName);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.Resident) return new([], []);
        var mine = await Db.Set<FitOutProject>().VisibleTo(Actor).Include(p => p.Changes).OrderByDescending(p => p.Number).ToListAsync(ct);
        var units = (await estate.Units(Actor.Reach<UnitId>(), ct)).Values;
        var names = await estate.SiteNames(units.Select(u => u.Site).Distinct(), ct);
        var busy = mine.Where(p => p.KeepsHome || p.State is ProjectState.Draft && p.IsOwnOf(Actor)).Select(p => p.Unit).ToHashSet();
        return new([.. mine.OrderBy(p => p.IsOver).Select(p => new Card(p.Id, p.Number, p.House, p.State, p.From, p.To, p.ReviewDue, IsAsked(p) || Asking(p) is not null) { Change = Asking(p) })],
            [.. units.Where(u => !busy.Contains(u.Id)).OrderBy(u => u.Label, StringComparer.Ordinal).Select(u => new Home(u.Id, u.Label, names[u.Site]))]);
    }

    private WorkChangeId? Asking(FitOutProject p) => p.IsAffairOf(Actor) ? p.Changes.FirstOrDefault(c => c.State is ChangeState.Returned or ChangeState.AtAuthority || c.State is ChangeState.Approved && p.AgreementSignedAt is not null)?.Id : null;

    private bool IsAsked(FitOutProject p) => p.IsAffairOf(Actor) &&
        (p.State is ProjectState.Draft or ProjectState.Undeclared or ProjectState.Returned or ProjectState.AtAuthority || p.State is ProjectState.Approved or ProjectState.Settled && p.AgreementSignedAt is null);
}
