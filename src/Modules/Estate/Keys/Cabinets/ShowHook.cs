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
    public sealed record View(KeyHookId Id, string Label, KeyCabinetId Cabinet, string CabinetName, KeyList.Row? Key, KeyCountId? Count, Seen? Saw, KeyHookId? Next);

    protected override async Task<View> Handle(KeyHookId id, CancellationToken ct)
    {
        var hook = await Db.Set<KeyHook>().VisibleTo(Actor).Where(h => h.Id == id).OrNotFound(ct);
        var cabinet = await Db.Set<KeyCabinet>().Where(c => c.Id == hook.Cabinet).Select(c => c.Name).SingleAsync(ct);
        var key = await Db.Set<KeptKey>().SingleOrDefaultAsync(k => k.Hook == id, ct);
        var count = await Db.Set<KeyCount>().Include(c => c.Lines.Where(l => l.Hook == id)).Where(c => c.Cabinet == hook.Cabinet && c.State == KeyCountState.Open && c.Lines.Any(l => l.Hook == id)).OrderByDescending(c => c.Day).FirstOrDefaultAsync(ct);
        var saw = count is null ? null : count.First == Actor.Account ? count.Lines[0].FirstSaw : count.Second == Actor.Account ? count.Lines[0].SecondSaw : null;
        var next = await Db.Set<KeyHook>().Where(h => h.Cabinet == hook.Cabinet && h.Number > hook.Number).OrderBy(h => h.Number).Select(h => (KeyHookId?)h.Id).FirstOrDefaultAsync(ct);
        return new(id, hook.Label, hook.Cabinet, cabinet, key is null ? null : (await rows.Of([key], ct))[0], count?.Id, saw, next);
    }
}
