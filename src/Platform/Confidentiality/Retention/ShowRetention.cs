using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Lifecycles;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>One list: of what, how many records it holds, and what may happen to it.</summary>
public sealed class ShowRetention(Work work, RetainedKinds kinds, SettingReader settings, IEstate estate) : Query<RetentionListId, ShowRetention.View>(work, ConfidentialityPermissions.Retention)
{
    /// <param name="Going">How many are still to be anonymised.</param>
    /// <param name="IsOutdated">Such records are kept longer now than when it was drawn up: nothing on it may be anonymised.</param>
    public sealed record View(RetentionListId Id, Words Title, string Fate, string Basis, string? Site, int Months, DateTimeOffset Before, DateTimeOffset At, RetentionState State, int Going, bool IsOutdated, IReadOnlyList<RetentionAction> Open, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(RetentionListId id, CancellationToken ct)
    {
        var list = await Db.Set<RetentionList>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var kind = kinds.Of(list.Kind);
        var going = await Db.Set<RetentionLine>().Where(l => l.List == id).Going().CountAsync(ct);
        var history = await Db.Set<Moved>().Where(m => m.Thing == id.Value).OrderBy(m => m.Id).ToListAsync(ct);
        return new(id, new(kind.Title), kind.Fate, kind.Months.Basis, (await estate.SiteNames([list.Site], ct)).GetValueOrDefault(list.Site), list.Months, list.Before, list.At, list.State, going, list.OpenKind is not null && list.IsOutdated(await settings.Get(kind.Months, list.Site, ct: ct)),
            RetentionLifecycle.Rules.Open(list, Actor), [.. history.Select(m => m.Masked(unless: false))], list.Version);
    }
}
