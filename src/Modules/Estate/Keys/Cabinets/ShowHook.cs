using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Counts;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Cabinets;

/// <summary>What a scanned label leads to: the key of this hook, and the count of its cabinet that is open.</summary>
public sealed class ShowHook(Work work, KeyRows rows) : Query<KeyHookId, ShowHook.View>(work, Permissions.BorrowKeys)
{
    /// <param name="Next">The next hook, for whoever counts along.</param>
    /// <param name="Saw">What the reader has ticked for this hook already.</param>
    /// <param name="Differs">Both have looked at everything, and it differs: whoever ticks it otherwise says why.</param>
    public sealed record View(KeyHookId Id, string Label, KeyCabinetId Cabinet, string CabinetName, KeyList.Row? Key, KeyCountId? Count, Seen? Saw, bool Differs, KeyHookId? Next);

    protected override async Task<View> Handle(KeyHookId id, CancellationToken ct)
    {
        var hook = await Db.Set<KeyHook>().VisibleTo(Actor).Where(h => h.Id == id).OrNotFound(ct);
        var cabinet = await Db.Set<KeyCabinet>().Where(c => c.Id == hook.Cabinet).Select(c => c.Name).SingleAsync(ct);
        var key = await Db.Set<KeptKey>().SingleOrDefaultAsync(k => k.Hook == id, ct);
        var count = await Db.Set<KeyCount>().Include(c => c.Lines).Where(c => c.Cabinet == hook.Cabinet && c.State == KeyCountState.Open && c.Lines.Any(l => l.Hook == id)).OrderByDescending(c => c.Day).FirstOrDefaultAsync(ct);
        var line = count?.Lines.Single(l => l.Hook == id);
        var saw = count?.First == Actor.Account ? line?.FirstSaw : count?.Second == Actor.Account ? line?.SecondSaw : null;
        var next = await Db.Set<KeyHook>().Where(h => h.Cabinet == hook.Cabinet && h.Number > hook.Number).OrderBy(h => h.Number).Select(h => (KeyHookId?)h.Id).FirstOrDefaultAsync(ct);
        return new(id, hook.Label, hook.Cabinet, cabinet, key is null ? null : (await rows.Of([key], ct))[0], count?.Id, saw, count is { IsCounted: true } && line is { Differs: true }, next);
    }
}
