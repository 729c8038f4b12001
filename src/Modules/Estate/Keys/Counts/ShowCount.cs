using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Counts;

/// <summary>One count, hook by hook. Whoever still counts sees what they ticked themselves, and not what the other saw.</summary>
public sealed class ShowCount(Work work, Crew crew, Stories stories) : Query<KeyCountId, ShowCount.View>(work, Permissions.BorrowKeys)
{
    public sealed record View(KeyCountId Id, KeyCabinetId Cabinet, string CabinetName, string SiteName, DateOnly Day, DateOnly Due, KeyCountState State, bool IsLate, string? First, string? Second, DateTimeOffset? ClosedAt, string? Conclusion,
        bool MayTick, bool IsCounted, int Left, IReadOnlyList<Line> Lines, IReadOnlyList<KeyCountAction> Open, Story Story, int Version);

    /// <param name="Mine">What the reader ticked.</param>
    public sealed record Line(KeyHookId Hook, string Label, KeyId? Key, string? Told, string? Seal, bool IsOut, Seen? Mine, Seen? FirstSaw, Seen? SecondSaw, bool Differs, string? Resolution);

    protected override async Task<View> Handle(KeyCountId id, CancellationToken ct)
    {
        var count = await Db.Set<KeyCount>().VisibleTo(Actor).Include(c => c.Lines).Where(c => c.Id == id).OrNotFound(ct);
        var cabinet = await Db.Set<KeyCabinet>().Where(c => c.Id == count.Cabinet).Join(Db.Set<Site>(), c => c.Site, s => s.Id, (c, s) => new { c.Name, Site = s.Name }).SingleAsync(ct);
        var names = await crew.Names([count.First, count.Second], ct);
        var hooks = await Db.Set<KeyHook>().Where(h => h.Cabinet == count.Cabinet).Select(h => new { h.Id, h.Number }).ToDictionaryAsync(h => h.Id, h => h.Number, ct);
        var lent = (await Db.Set<KeptKey>().Where(k => k.State == KeptKeyState.Lent && k.Hook != null).Join(Db.Set<KeyHook>().Where(h => h.Cabinet == count.Cabinet), k => k.Hook, h => h.Id, (k, h) => h.Id).ToListAsync(ct)).ToHashSet();
        var (first, second) = (count.First == Actor.Account, count.Second == Actor.Account);
        var open = KeyCountLifecycle.Rules.Open(count, Actor);
        var may = open.Contains(KeyCountAction.Tick) && (first || second || count.First is null || count.Second is null);
        var shown = count.IsCounted || count.State is not KeyCountState.Open;
        var lines = count.Lines.OrderBy(l => hooks.GetValueOrDefault(l.Hook)).Select(l => new Line(l.Hook, l.Label, l.Of, l.Told, l.Seal, lent.Contains(l.Hook), first ? l.FirstSaw : second ? l.SecondSaw : null,
            shown || first ? l.FirstSaw : null, shown || second ? l.SecondSaw : null, shown && l.Differs, l.Resolution));
        var left = count.Lines.Count(l => first ? l.FirstSaw is null : second ? l.SecondSaw is null : true);
        return new(id, count.Cabinet, cabinet.Name, cabinet.Site, count.Day, count.Due, count.State, count.IsLate(Shown.DayOf(Now)), Name(names, count.First), Name(names, count.Second), count.ClosedAt, count.Conclusion,
            may, count.IsCounted, left, [.. lines], open, await stories.Of(count.Key, ct), count.Version);
    }

    private static string? Name(IReadOnlyDictionary<Contracts.Identity.AccountId, string> names, Contracts.Identity.AccountId? id) => id is { } a ? names.GetValueOrDefault(a) : null;
}
