using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>The changes of one fit-out, the newest first, and whether another can be begun.</summary>
public sealed class ChangesOf(Work work, Revealing revealing) : Query<FitOutId, ChangesOf.View>(work, Permissions.See)
{
    public sealed record View(FitOutId Project, IReadOnlyList<Row> Changes, bool MayBegin, ProjectState State, DateOnly To)
    {
        /// <summary>Handed in and not in force: nothing of it is permitted yet.</summary>
        public Row? Pending => Changes.FirstOrDefault(c => c.IsPending);
    }

    /// <param name="Works">What is added or done otherwise.</param>
    public sealed record Row(WorkChangeId Id, string Number, ChangeState State, string Reason, DateTimeOffset At, DateOnly? To, string? Contractor, IReadOnlyList<string> Works, IReadOnlyList<string> Dropped, DateOnly? ReviewDue, DateTimeOffset? InForceAt, bool IsPending, bool IsAsked);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var shown = await revealing.ShowsWords(p, Actor, ct);
        var mine = p.IsAffairOf(Actor) && Actor.May(Permissions.Apply);
        var all = await Db.Set<WorkChange>().VisibleTo(Actor).Include(c => c.Works).Include(c => c.Of).Where(c => c.Project == id).OrderByDescending(c => c.Number).ToListAsync(ct);
        return new(id, all.ConvertAll(c => new Row(c.Id, c.Number, c.State, c.Reason.Masked(shown), c.SubmittedAt ?? c.BegunAt, c.To, c.Contractor, Names(c, dropped: false), Names(c, dropped: true), c.ReviewDue, c.InForceAt,
            c is { IsOver: false, State: not ChangeState.Draft }, mine && c.IsAsked)), mine && p.TakesChanges && all.All(c => c.IsOver), p.State, p.To);
    }

    private static string[] Names(WorkChange change, bool dropped) => [.. change.Works.Where(w => w.How is WorkChanged.Dropped == dropped).OrderBy(w => w.Order).Select(w => w.Name)];
}
