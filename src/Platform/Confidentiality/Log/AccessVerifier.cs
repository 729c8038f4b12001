using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Platform.Confidentiality.Log;

/// <summary>What is wrong with a row of the access log.</summary>
public enum TamperKind { [Tone("red")] Changed, [Tone("red")] Missing, [Tone("red")] Slipped, [Tone("red")] EndsChanged, [Tone("red")] PutBack, [Tone("orange")] KeyMissing }

/// <param name="Number">The row, as its number stands in the table; the first of a gap.</param>
/// <param name="Until">The last of a gap.</param>
public sealed record Tampering(TamperKind Kind, long Number, long Until, AccessEntry? Entry = null);

/// <summary>Somebody looked into what is wrong, and a second person is to settle it.</summary>
public sealed record BreakReport(AccountId? By, string ByName, DateTimeOffset At, string? Words);

/// <param name="Rows">How many rows were read.</param>
/// <param name="LastSeal">The seal of the last row: whoever notes it down can prove later what the log said.</param>
/// <param name="Faults">The first of those that nobody has settled.</param>
public sealed record Verdict(long Rows, long First, long Last, string LastSeal, IReadOnlyList<Tampering> Faults, DateTimeOffset At)
{
    public bool Holds => Faults.Count == 0;
    /// <summary>How many there are in all.</summary>
    public int Count { get; init; }
    public Tampering? Newest { get; init; }
    /// <summary>How many were settled by two people and are still what they were.</summary>
    public int Settled { get; init; }
    /// <summary>The row that says so; nought when there is none.</summary>
    public long SettledAt { get; init; }
    public BreakReport? Reported { get; init; }
    /// <summary>All faults of rows that there are, settled or not, in one fingerprint.</summary>
    internal string Print { get; init; } = "";
}

/// <summary>Goes through the chain from its first row to its last and names every row that another hand has touched.</summary>
public sealed class AccessVerifier(Db db, KeyRing ring, AccessMark mark, TimeProvider clock)
{
    public async Task<Verdict> Verify(CancellationToken ct = default)
    {
        // Read before the rows: what commits meanwhile is no reason to miss it.
        var marked = mark.Read();
        await using var snapshot = await db.Snapshot(ct);
        var head = await db.Set<AccessHead>().AsNoTracking().SingleAsync(ct);
        var (settled, reported) = await Breaks(head, ct);
        var (ends, known, since, all) = (new FaultList(), new FaultList(), new FaultList(), new FaultList());
        void Say(Tampering fault)
        {
            all.Add(fault);
            (fault.Number < settled?.Number ? known : since).Add(fault);
        }
        if (!ring.Has(head.Key)) ends.Add(new(TamperKind.KeyMissing, 0, 0));
        else if (ring.Seal(head.Key, head.Content) != head.Seal) ends.Add(new(TamperKind.EndsChanged, 0, 0));
        var (expected, before, rows) = (head.First, (string?)head.Base, 0L);
        await foreach (var entry in db.Set<AccessEntry>().AsNoTracking().OrderBy(e => e.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            rows++;
            if (entry.Number < head.First || entry.Number > head.Last) { Say(new(TamperKind.Slipped, entry.Number, entry.Number, entry)); continue; }
            if (entry.Number > expected) { Say(new(TamperKind.Missing, expected, entry.Number - 1)); before = null; }
            var isWhole = entry.IsWhole(ring);
            if (!ring.Has(entry.Key)) Say(new(TamperKind.KeyMissing, entry.Number, entry.Number, entry));
            else if (!isWhole || before is not null && entry.Before != before) Say(new(TamperKind.Changed, entry.Number, entry.Number, entry));
            else if (marked?.Number == entry.Number && marked.Seal != entry.Seal) ends.Add(new(TamperKind.PutBack, entry.Number, entry.Number, entry));
            // A row whose own seal was painted over is named itself; the next one is not to be blamed for it.
            before = isWhole ? entry.Seal : null;
            expected = entry.Number + 1;
        }
        if (expected <= head.Last) Say(new(TamperKind.Missing, expected, head.Last));
        if (marked?.Number > head.Last) ends.Add(new(TamperKind.PutBack, head.Last + 1, marked.Number));
        else if (marked is { WasBack: true } && !ends.Has(TamperKind.PutBack)) ends.Add(new(TamperKind.PutBack, marked.Number, marked.Number));
        var holds = settled?.What == known.Print;
        var open = FaultList.Of(ends, holds ? since : all);
        return new(rows, head.First, head.Last, head.LastSeal, open.First, clock.GetUtcNow())
        {
            Count = open.Count, Newest = open.Newest, Settled = holds ? known.Count : 0, SettledAt = settled?.Number ?? 0, Reported = reported, Print = all.Print,
        };
    }

    /// <summary>The last time that breaks were settled, and what somebody has reported since: rows of the log themselves, which nobody without the key can write.</summary>
    private async Task<(AccessEntry? Settled, BreakReport? Reported)> Breaks(AccessHead head, CancellationToken ct)
    {
        var told = await db.Set<AccessEntry>().AsNoTracking().Where(e => (e.Act == AccessAct.BreakFound || e.Act == AccessAct.BreakSettled) && e.Number >= head.First && e.Number <= head.Last).OrderByDescending(e => e.Number).ToListAsync(ct);
        var whole = told.Where(e => e.IsWhole(ring)).ToArray();
        var settled = Array.Find(whole, e => e.Act is AccessAct.BreakSettled);
        var found = Array.Find(whole, e => e.Act is AccessAct.BreakFound && e.Number > (settled?.Number ?? 0));
        return (settled, found is null ? null : new(found.By, found.ByName, found.At, found.Words));
    }

    /// <summary>Remembers outside the database how far the chain has come.</summary>
    public void SetMark(Verdict verdict)
    {
        if (verdict.Holds && verdict.Last > 0) mark.Reach(new(verdict.Last, verdict.LastSeal));
    }
}
