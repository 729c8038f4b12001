using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Keys;

/// <summary>The first key for a database that has nothing encrypted yet. One that was written with keys which are not here is not served:
/// what came next would be encrypted with others, and nobody would notice until what came before is asked for.</summary>
public sealed class BeginKeyRing(Db db, KeyRing ring, AccessLog log, IConfiguration settings, TimeProvider clock) : IBegin
{
    public async Task Begin(CancellationToken ct = default)
    {
        if (await Missing(ct) is not { } key)
        {
            if (ring.IsEmpty) ring.Add(clock.GetUtcNow());
            return;
        }
        if (settings["KeyRing:BeginAnew"] != "true") throw new CannotStart(Why(key));
        await log.Write(new(AccessAct.KeysChanged, What: ring.Add(clock.GetUtcNow()), Words: $"The key {key} was lost.", ByName: Actor.SystemName), ct);
    }

    /// <summary>The key that this database was written with last, when it is not on the ring.</summary>
    public async Task<string?> Missing(CancellationToken ct = default) =>
        await db.Set<AccessHead>().Select(h => h.Key).SingleOrDefaultAsync(ct) is { } key && !ring.Has(key) ? key : null;

    public string Why(string key) => $"""
        The keys of personal data are not in {ring.Folder}: this database was written with the key «{key}».
        Put the folder back into its place (is something not mounted?), restore it from its backup, or say with KeyRing__Folder where it is.
        If the keys are lost for good, so is what they encrypted; to go on without it, start once with KeyRing__BeginAnew=true.
        """;
}
