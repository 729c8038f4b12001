using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;

namespace Steward.Platform.Tables.Imports;

/// <summary>Rows that follow one another in a file, and what they may look up, add or change.</summary>
internal sealed record Stretch(int From, int Count, IReadOnlySet<string> Touched)
{
    public bool Shares(Stretch other) => Touched.Overlaps(other.Touched);
}

/// <summary>Cuts what is left of a file into stretches that can be written side by side: none ends between two rows about the same, unless very many are.</summary>
public sealed class Stretches(Db db, ImportKinds kinds, KeyRing ring)
{
    private const int Longest = 2 * ImportPart.Size;

    /// <summary>None where the import is not written, or its kind is written one row after the other.</summary>
    internal async IAsyncEnumerable<Stretch> Left(ImportId id, [EnumeratorCancellation] CancellationToken ct)
    {
        var import = await db.Set<Import>().AsNoTracking().SingleAsync(i => i.Id == id, ct);
        if (import.State is not ImportState.Running) yield break;
        var (kind, from, rows, touched) = (kinds.Of(import.Kind), import.Done, new List<ImportRow>(), new HashSet<string>());
        for (var at = from; at < import.Rows;)
        {
            var part = await db.Set<ImportPart>().AsNoTracking().Where(p => p.Import == id && p.From <= at).OrderByDescending(p => p.From).FirstAsync(ct);
            foreach (var row in part.Read(ring, import.Matching).Skip(at - part.From))
            {
                if (kind.TouchedBy(row) is not { } names) yield break;
                var about = names.ToArray();
                if (rows.Count >= Longest || rows.Count >= ImportPart.Size && !touched.Overlaps(about)) yield return await Cut();
                rows.Add(row);
                touched.UnionWith(about);
            }
            at = part.From + part.Count;
        }
        if (rows.Count > 0) yield return await Cut();

        async Task<Stretch> Cut()
        {
            touched.ExceptWith(await kind.Standing(rows, import.Site, ct));
            var stretch = new Stretch(from, rows.Count, touched);
            (from, rows, touched) = (from + rows.Count, [], []);
            return stretch;
        }
    }
}
