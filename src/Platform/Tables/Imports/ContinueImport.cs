using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Looks at the next rows on trial, or writes them. The rows and the note of how far the import has come commit together:
/// whatever dies in between, no row is lost or done twice.</summary>
public sealed class ContinueImport(Work work, ImportKinds kinds, KeyRing ring) : Change<ImportId, ContinueImport.Form>(work, ImportPermissions.Use), IStep
{
    public sealed class Form : Bare
    {
        public int Most { get; set; } = ImportPart.Size;
        /// <summary>Passes over the next row, for this reason.</summary>
        public string? Refuse { get; set; }
    }

    protected override async Task Handle(ImportId id, Form form, CancellationToken ct)
    {
        var import = await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct);
        if (import.State is not (ImportState.OnTrial or ImportState.Running)) throw new Refused("“{0}” is not possible while it is “{1}”.", new Words("Continue"), import.State);
        var trial = import.State is ImportState.OnTrial;
        var rows = await Next(import, form.Most, ct);
        // The rows are looked through once, not again for every thing that each touches.
        Db.ChangeTracker.AutoDetectChangesEnabled = false;
        if (form.Refuse is { } why) rows[0].Refuse("", why);
        else await kinds.Of(import.Kind).Write(rows, new(import.Site, import.Choices, trial, Now, import.Headers, id), ct);
        Db.ChangeTracker.DetectChanges();
        foreach (var row in rows) row.Outcome = OutcomeOf(row);
        if (trial) Db.ChangeTracker.Clear();
        else Remember(rows, import.FileName);
        Db.ChangeTracker.AutoDetectChangesEnabled = true;
        if (trial) import = await Db.Set<Import>().SingleAsync(i => i.Id == id, ct);
        await NoteFaults(import, rows, ct);
        import.Count(rows, Actor, Now);
        Refresh($"imports:{id}");
    }

    private async Task<ImportRow[]> Next(Import import, int most, CancellationToken ct)
    {
        var part = await Db.Set<ImportPart>().AsNoTracking().Where(p => p.Import == import.Id && p.From <= import.Done).OrderByDescending(p => p.From).FirstAsync(ct);
        return [.. part.Read(ring, import.Matching).Skip(import.Done - part.From).Take(Math.Clamp(most, 1, ImportPart.Size))];
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
