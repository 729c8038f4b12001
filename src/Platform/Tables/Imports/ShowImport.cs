using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>One import: what the file holds, what each column is taken for, how far it is, what can be done now.</summary>
public sealed class ShowImport(Work work, ImportKinds kinds, IEstate estate, KeyRing ring, Catalogue texts) : Query<ImportId, ShowImport.View>(work, ImportPermissions.Use)
{
    /// <param name="At">The column of the file, from 0; null when none is taken for it.</param>
    public sealed record Meaning(string Name, string Title, bool Needed, int? At);
    public sealed record View(ImportId Id, string Kind, string Title, string? Href, string? Site, string FileName, string ByName, DateTimeOffset At, ImportState State,
        int Rows, int Done, int Added, int Changed, int Unchanged, int Bad, DateTimeOffset? FinishedAt,
        IReadOnlyList<string> Headers, IReadOnlyList<string[]> Samples, IReadOnlyList<Meaning> Columns, bool IsRemembered,
        IReadOnlyList<ImportChoice> Choices, IReadOnlyDictionary<string, string> Chosen, IReadOnlyList<ImportAction> Open, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(ImportId id, CancellationToken ct)
    {
        var i = await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct);
        var kind = kinds.Of(i.Kind);
        var key = Matching.KeyOf(i.Headers);
        var known = await Db.Set<ImportMemory>().Where(m => m.Kind == i.Kind && m.Headings == key).Select(m => m.Matching).SingleOrDefaultAsync(ct);
        var matching = i.Matching is { Count: > 0 } own ? own : known is null ? Matching.Guess(i.Headers, kind, texts) : JsonSerializer.Deserialize<Dictionary<string, int>>(known, Json.Options)!;
        // They help to say which column is which; whoever watches how far it has come asks every second.
        var part = i.State is ImportState.Uploaded or ImportState.Checked ? await Db.Set<ImportPart>().SingleOrDefaultAsync(p => p.Import == id && p.From == 0, ct) : null;
        var samples = part is null ? [] : part.Lines(ring).Take(3).Select(l => l.Cells.Select(c => Masking.Of(c)).ToArray()).ToArray();
        var site = (await estate.SiteNames([i.Site], ct)).GetValueOrDefault(i.Site);
        var history = await Db.Set<Moved>().Where(m => m.Thing == id.Value).OrderBy(m => m.Id).ToListAsync(ct);
        return new(i.Id, i.Kind, kind.Title, kind.Href, site, i.FileName.Masked(), i.ByName, i.At, i.State, i.Rows, i.Done, i.Added, i.Changed, i.Unchanged, i.Bad, i.FinishedAt,
            i.Headers, samples, [.. kind.Columns.Select(c => new Meaning(c.Name, c.Title, c.Needed, matching.TryGetValue(c.Name, out var at) ? at : null))], known is not null,
            kind.Choices, i.Choices, ImportLifecycle.Rules.Open(i, Actor), [.. history.Select(m => m.Masked(unless: false))], i.Version);
    }
}
