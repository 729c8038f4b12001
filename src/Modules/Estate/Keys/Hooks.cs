using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Cabinets;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>Finds hooks to hang keys on. That a hook is still free when the form comes in, the table of keys decides.</summary>
public sealed class Hooks(Db db)
{
    public async Task<IReadOnlyList<KeyHook>> Free(SiteId site, CancellationToken ct) =>
        await db.Set<KeyHook>().AsNoTracking().Where(h => h.Site == site && !db.Set<KeptKey>().Any(k => k.Hook == h.Id))
            .Join(db.Set<KeyCabinet>(), h => h.Cabinet, c => c.Id, (h, c) => new { Hook = h, c.Code }).OrderBy(x => x.Code).ThenBy(x => x.Hook.Number).Select(x => x.Hook).ToListAsync(ct);

    public async Task<KeyHook> Chosen(SiteId site, KeyHookId hook, string field, CancellationToken ct) =>
        await db.Set<KeyHook>().AsNoTracking().SingleOrDefaultAsync(h => h.Id == hook && h.Site == site, ct) ?? throw new Invalid(field, "{0} is not known.");

    /// <summary>The one chosen, or the next that is free and not taken in this form already.</summary>
    public async Task<KeyHook> Take(SiteId site, KeyHookId? hook, string field, ICollection<KeyHookId> taken, CancellationToken ct)
    {
        var found = hook is { } id ? await Chosen(site, id, field, ct) : (await Free(site, ct)).FirstOrDefault(h => !taken.Contains(h.Id)) ?? throw new Refused("No hook is free: add hooks to a cabinet first.");
        taken.Add(found.Id);
        return found;
    }

    public async Task<string> Label(KeyHookId? hook, CancellationToken ct) =>
        hook is { } id ? await db.Set<KeyHook>().Where(h => h.Id == id).Select(h => h.Label).SingleAsync(ct) : "–";
}
