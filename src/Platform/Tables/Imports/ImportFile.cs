using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;

namespace Steward.Platform.Tables.Imports;

/// <summary>The whole file of an import, for a kind that has to know of rows beyond those it is writing.</summary>
public sealed class ImportFile(Db db, KeyRing ring, IMemoryCache cache)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>What the rows say, each once. The file is read once for all of its parts, as long as they follow one another.</summary>
    /// <param name="of">One and the same piece of code asks for the same each time.</param>
    public async Task<IReadOnlySet<string>> Distinct(ImportId import, Func<ImportRow, string?> of, CancellationToken ct)
    {
        var matching = (await db.Set<Import>().AsNoTracking().SingleAsync(i => i.Id == import, ct)).Matching;
        return (await cache.GetOrCreateAsync((import, of.Method, string.Join(' ', matching)), async entry =>
        {
            entry.SlidingExpiration = Kept;
            var said = new HashSet<string>();
            await foreach (var part in db.Set<ImportPart>().AsNoTracking().Where(p => p.Import == import).AsAsyncEnumerable().WithCancellation(ct))
                said.UnionWith(part.Read(ring, matching).Select(of).OfType<string>());
            return said;
        }))!;
    }
}
