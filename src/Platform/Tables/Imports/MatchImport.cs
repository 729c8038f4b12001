using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Says which column means what; then every row is looked at, on trial.</summary>
public sealed class MatchImport(Work work, ImportKinds kinds) : Change<ImportId, MatchImport.Form>(work, ImportPermissions.Use)
{
    public sealed class Form : Bare
    {
        /// <summary>For each column of the kind the column of the file, counted from 0; left out or empty when the file has none.</summary>
        public Dictionary<string, string> Columns { get; set; } = [];
        public Dictionary<string, string> Choices { get; set; } = [];
    }

    protected override async Task Handle(ImportId id, Form form, CancellationToken ct)
    {
        var import = await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct);
        var kind = kinds.Of(import.Kind);
        var columns = Columns(form, kind, import.Headers.Count);
        import.Match(columns, kind.Choices.ToDictionary(c => c.Name, c => form.Choices.GetValueOrDefault(c.Name) is { } chosen && c.Options.Contains(chosen) ? chosen : c.Options[0]), Actor);
        await Remember(import, JsonSerializer.Serialize(columns, Json.Options), ct);
        Refresh(ImportService.Topic);
    }

    private static Dictionary<string, int> Columns(Form form, ImportKind kind, int count)
    {
        var columns = new Dictionary<string, int>();
        foreach (var column in kind.Columns)
        {
            var at = int.TryParse(form.Columns.GetValueOrDefault(column.Name), out var n) && n >= 0 && n < count ? n : (int?)null;
            if (at is { } found) columns[column.Name] = found;
            else if (column.Needed) throw new Refused("Say which column is “{0}”: it is needed.", new Words(column.Name));
        }
        if (columns.Values.Distinct().Count() < columns.Count) throw new Refused("One column of the file cannot mean two things.");
        return columns;
    }

    private async Task Remember(Import import, string matching, CancellationToken ct)
    {
        var key = Matching.KeyOf(import.Headers);
        if (await Db.Set<ImportMemory>().SingleOrDefaultAsync(m => m.Kind == import.Kind && m.Headings == key, ct) is { } memory) memory.Matching = matching;
        else Db.Add(new ImportMemory(import.Kind, key, matching));
    }
}
