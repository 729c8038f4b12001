using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>What is wrong with a row of the access log.</summary>
public enum TamperKind { [Tone("red")] Changed, [Tone("red")] Missing, [Tone("red")] Slipped, [Tone("red")] EndsChanged, [Tone("red")] PutBack, [Tone("orange")] KeyMissing }

/// <param name="Number">The row, as its number stands in the table; the first of a gap.</param>
/// <param name="Until">The last of a gap.</param>
public sealed record Tampering(TamperKind Kind, long Number, long Until, AccessEntry? Entry = null);

/// <param name="Rows">How many rows were read.</param>
/// <param name="LastSeal">The seal of the last row: whoever notes it down can prove later what the log said.</param>
public sealed record Verdict(long Rows, long First, long Last, string LastSeal, IReadOnlyList<Tampering> Faults, DateTimeOffset At)
{
    public bool Holds => Faults.Count == 0;
}

/// <summary>Goes through the chain from its first row to its last and names every row that another hand has touched.</summary>
public sealed class AccessVerifier(Db db, KeyRing ring, TimeProvider clock)
{
    private const int Most = 50;
    /// <summary>The file beside the keys that says how far the chain had come.</summary>
    internal const string Mark = "access-log.mark";

    public async Task<Verdict> Verify(CancellationToken ct = default)
    {
        await using var snapshot = await db.Snapshot(ct);
        var faults = new List<Tampering>();
        void Say(Tampering fault) { if (faults.Count < Most) faults.Add(fault); }
        var head = await db.Set<AccessHead>().AsNoTracking().SingleAsync(ct);
        if (!ring.Has(head.Key)) Say(new(TamperKind.KeyMissing, 0, 0));
        else if (ring.Seal(head.Key, head.Content) != head.Seal) Say(new(TamperKind.EndsChanged, 0, 0));
        var (expected, before, rows) = (head.First, (string?)head.Base, 0L);
        var marked = Marked();
        await foreach (var entry in db.Set<AccessEntry>().AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            rows++;
            if (entry.Number < head.First || entry.Number > head.Last) { Say(new(TamperKind.Slipped, entry.Number, entry.Number, entry)); continue; }
            if (entry.Number > expected) { Say(new(TamperKind.Missing, expected, entry.Number - 1)); before = null; }
            if (!ring.Has(entry.Key)) Say(new(TamperKind.KeyMissing, entry.Number, entry.Number, entry));
            else if (ring.Seal(entry.Key, entry.Content) != entry.Seal || before is not null && entry.Before != before) Say(new(TamperKind.Changed, entry.Number, entry.Number, entry));
            else if (marked is { } mark && mark.Number == entry.Number && mark.Seal != entry.Seal) Say(new(TamperKind.PutBack, entry.Number, entry.Number, entry));
            // A row whose own seal was painted over is named itself; the next one is not to be blamed for it.
            before = ring.Has(entry.Key) && ring.Seal(entry.Key, entry.Content) == entry.Seal ? entry.Seal : null;
            expected = entry.Number + 1;
        }
        if (expected <= head.Last) Say(new(TamperKind.Missing, expected, head.Last));
        if (marked is { } known && known.Number > head.Last) Say(new(TamperKind.PutBack, head.Last + 1, known.Number));
        return new(rows, head.First, head.Last, head.LastSeal, faults, clock.GetUtcNow());
    }

    /// <summary>Remembers outside the database how far the chain has come.</summary>
    public void SetMark(Verdict verdict)
    {
        if (verdict.Holds && verdict.Last > 0) ring.Note(Mark, $"{verdict.Last} {verdict.LastSeal}");
    }

    private (long Number, string Seal)? Marked() =>
        ring.Note(Mark)?.Split(' ') is [var number, var seal] && long.TryParse(number, out var last) ? (last, seal) : null;
}
