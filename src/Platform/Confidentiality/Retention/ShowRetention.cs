using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>One list with its records, and what happens to them.</summary>
public sealed class ShowRetention(Work work, RetainedKinds kinds, IEstate estate) : Query<RetentionListId, ShowRetention.View>(work, ConfidentialityPermissions.Retention)
{
    public sealed record Line(Guid Thing, string Label, DateTimeOffset Since, string? Href, string? KeptBecause, string? KeptBy, DateTimeOffset? DoneAt);
    public sealed record View(RetentionListId Id, Words Title, string Fate, string Basis, string? Site, int Months, DateTimeOffset Before, DateTimeOffset At, RetentionState State, IReadOnlyList<Line> Lines, IReadOnlyList<RetentionAction> Open, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(RetentionListId id, CancellationToken ct)
    {
        var list = await Db.Set<RetentionList>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var kind = kinds.Of(list.Kind);
        var lines = await Db.Set<RetentionLine>().Where(l => l.List == id).OrderBy(l => l.Since).ThenBy(l => l.Label).Select(l => new Line(l.Thing, l.Label, l.Since, l.Href, l.KeptBecause, l.KeptBy, l.DoneAt)).ToListAsync(ct);
        var history = await Db.Set<Moved>().Where(m => m.Thing == id.Value).OrderBy(m => m.Id).ToListAsync(ct);
        return new(id, new(kind.Title), kind.Fate, kind.Months.Basis, (await estate.SiteNames([list.Site], ct)).GetValueOrDefault(list.Site), list.Months, list.Before, list.At, list.State, lines, RetentionLifecycle.Rules.Open(list, Actor), history, list.Version);
    }
}
