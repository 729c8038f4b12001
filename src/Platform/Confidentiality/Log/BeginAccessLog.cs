using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>An empty chain, to begin with.</summary>
internal sealed class BeginAccessLog(Db db, KeyRing ring) : IBegin
{
    public async Task Begin(CancellationToken ct)
    {
        if (await db.Set<AccessHead>().AnyAsync(ct)) return;
        var head = new AccessHead();
        head.Close(ring.Current, ring.Seal);
        db.Add(head);
        await db.SaveChangesAsync(ct);
    }
}
