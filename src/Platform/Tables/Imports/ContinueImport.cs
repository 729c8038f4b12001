using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Looks at the next rows on trial, or writes them; after the last the pass is over. The rows and the note of how far the import has come commit together:
/// whatever dies in between, no row is lost or done twice.</summary>
public sealed class ContinueImport(Work work, ImportKinds kinds, KeyRing ring) : Change<ImportId, ContinueImport.Form>(work, ImportPermissions.Use), IStep
{
    public sealed class Form : Bare
    {
        public int Most { get; set; } = ImportPart.Size;
        /// <summary>Passes over the next row, for this reason.</summary>
        public string? Refuse { get; set; }
        /// <summary>The rows to begin at while those before them are still being written; from where the import stands when left out.</summary>
        internal int? From { get; set; }
        /// <summary>Those before: these commit after them, or not at all.</summary>
        internal Task Before { get; set; } = Task.CompletedTask;
    }

    /// <summary>Whoever is waited for so long may be waiting for a row that is held here.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    protected override async Task Handle(ImportId id, Form form, CancellationToken ct)
    {
        var import = await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct);
        if (import.State is not (ImportState.OnTrial or ImportState.Running)) throw new Refused("“{0}” is not possible while it is “{1}”.", new Words("Continue"), import.State);
        Refresh($"imports:{id}");
        var (from, state) = (form.From ?? import.Done, import.State);
        if (from >= import.Rows)
        {
            import.End(Actor, Now);
            return;
        }
        var rows = await Next(import, from, form.Most, ct);
        // The rows are looked through once, not again for every thing that each touches.
        Db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (form.Refuse is { } why) rows[0].Refuse("", why);
        else await kinds.Of(import.Kind).Write(rows, new(import.Site, import.Choices, state is ImportState.OnTrial, Now, import.Headers, id), ct);
        Db.ChangeTracker.DetectChanges();
        foreach (var row in rows) row.Outcome = OutcomeOf(row);
        if (state is ImportState.OnTrial) Db.ChangeTracker.Clear();
        else Remember(rows, import.FileName);
        Db.ChangeTracker.AutoDetectChangesEnabled = true;
        await NoteFaults(import, rows, ct);
        WriteLast(async last =>
        {
            await form.Before.WaitAsync(Patience, last).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!form.Before.IsCompletedSuccessfully) throw new InvalidOperationException("The rows before these are not written.");
            await Count(id, state, from, rows, last);
        });
    }

    private async Task<ImportRow[]> Next(Import import, int from, int most, CancellationToken ct)
    {
        var parts = await Db.Set<ImportPart>().AsNoTracking().Where(p => p.Import == import.Id && p.From < from + most && p.From + p.Count > from).OrderBy(p => p.From).ToListAsync(ct);
        return [.. parts.SelectMany(p => p.Read(ring, import.Matching)).Skip(from - parts[0].From).Take(Math.Max(1, most))];
    }

    /// <summary>Takes down how far the import has come, if it still stands where these rows begin.</summary>
    private async Task Count(ImportId id, ImportState state, int from, ImportRow[] rows, CancellationToken ct)
    {
        int Of(ImportOutcome outcome) => rows.Count(r => r.Outcome == outcome);
        var (to, added, changed, unchanged, bad) = (from + rows.Length, Of(ImportOutcome.Added), Of(ImportOutcome.Changed), Of(ImportOutcome.Unchanged), Of(ImportOutcome.Refused));
        var counted = await Db.Set<Import>().Where(i => i.Id == id && i.State == state && i.Done == from).ExecuteUpdateAsync(set => set.SetProperty(i => i.Done, to)
            .SetProperty(i => i.Added, i => i.Added + added).SetProperty(i => i.Changed, i => i.Changed + changed).SetProperty(i => i.Unchanged, i => i.Unchanged + unchanged).SetProperty(i => i.Bad, i => i.Bad + bad), ct);
        if (counted != 1) throw new DbUpdateConcurrencyException();
    }

    private ImportOutcome OutcomeOf(ImportRow row)
    {
        if (row.IsRefused) return ImportOutcome.Refused;
        var states = row.Touched.Select(t => Db.Entry(t).State).ToArray();
        if (states is [EntityState.Added, ..]) return ImportOutcome.Added;
        return states.Any(s => s is EntityState.Added or EntityState.Modified) ? ImportOutcome.Changed : ImportOutcome.Unchanged;
    }

    /// <summary>Notes the file with whatever came from it: what a row is about in a line of its own, what else happened for its sake (somebody moved in) where that is told.</summary>
    private void Remember(ImportRow[] rows, string file)
    {
        var about = rows.SelectMany(r => r.Touched).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var thing in Db.ChangeTracker.Entries<Thing>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity).ToArray())
            if (thing.NewMoves.Count > 0 && !about.Contains(thing)) thing.Explain(file);
            else thing.Remember("Imported", null, null, file);
    }

    private async Task NoteFaults(Import import, ImportRow[] rows, CancellationToken ct)
    {
        var (first, last) = (rows[0].Number, rows[^1].Number);
        Db.RemoveRange(await Db.Set<ImportFault>().Where(f => f.Import == import.Id && f.Row >= first && f.Row <= last).ToListAsync(ct));
        foreach (var row in rows.Where(r => r.IsRefused))
            Db.Add(new ImportFault(import.Id, row.Number, ring.Encrypt(ImportFault.Purpose, JsonSerializer.Serialize(row.Cells, Json.Options)), ring.Encrypt(ImportFault.Purpose, JsonSerializer.Serialize(row.Faults.Select(Reason.Of), Json.Options))));
    }

    /// <summary>A fault as it is kept: translated only when somebody reads it. What it quotes are cells of the file.</summary>
    internal sealed record Reason(string Column, string Sentence, string?[] Arguments)
    {
        public static Reason Of(Fault fault) => new(fault.Field, fault.Sentence, [.. fault.Arguments.Select(a => a?.ToString())]);
        public Fault AsFault(bool whole) => new(Column, Sentence, [.. Arguments.Select(a => a.Masked(unless: whole))]);
    }
}
