using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>A column that a kind of import understands.</summary>
/// <param name="Name">Stable, as in the code: "Building".</param>
/// <param name="Synonyms">How such columns are headed in the files of the trade, in Chinese and English.</param>
public sealed record ImportColumn(string Name, bool Needed, params string[] Synonyms)
{
    public string Title => Words.Split(Name);
}

/// <summary>Something to decide for the whole file.</summary>
public sealed record ImportChoice(string Name, params string[] Options);

/// <summary>One kind of thing that can be brought in as a table. It reads rows and writes a stretch of them;
/// uploading, matching, checking, progress and resuming are the same for every kind.</summary>
public abstract class ImportKind
{
    /// <summary>Stable, for addresses and the API: "units".</summary>
    public abstract string Name { get; }
    /// <summary>English; translated where shown.</summary>
    public abstract string Title { get; }
    public abstract string Icon { get; }
    public abstract Permission Permission { get; }
    public abstract IReadOnlyList<ImportColumn> Columns { get; }
    public virtual IReadOnlyList<ImportChoice> Choices => [];
    /// <summary>Whether it can be written into one table by hand.</summary>
    public virtual bool HasForm => true;
    /// <summary>The rows of the file, its heading among the first. What is told in several sheets of a workbook is put together into one table here.</summary>
    public virtual IEnumerable<string[]> Records(Stream file) => SheetFile.Records(file);
    /// <summary>Where what came in can be looked at.</summary>
    public virtual string? Href => null;
    /// <summary>The path of the same form filled in with what there is.</summary>
    public virtual string? Export => null;

    /// <summary>Adds or changes the things of some rows, and notes on each row what it touched or why it is refused. Saves nothing:
    /// on trial all of it is thrown away again, otherwise it commits together with the note of how far the import has come.</summary>
    public abstract Task Write(IReadOnlyList<ImportRow> rows, ImportScope scope, CancellationToken ct);

    /// <summary>What a row may look up, add or change, by name. Stretches of rows that share nothing of it are written side by side;
    /// null where they are written one after the other.</summary>
    public virtual IEnumerable<string>? TouchedBy(ImportRow row) => null;
    /// <summary>Of that, what stands already and is only looked up: stretches may share it.</summary>
    public virtual Task<IEnumerable<string>> Standing(IReadOnlyList<ImportRow> rows, SiteId site, CancellationToken ct) => Task.FromResult<IEnumerable<string>>([]);
}

/// <param name="IsTrial">Only to see what would happen: take no numbers, tell nobody.</param>
public sealed record ImportScope(SiteId Site, IReadOnlyDictionary<string, string> Choices, bool IsTrial, DateTimeOffset Now, IReadOnlyList<string> Headers, ImportId Import)
{
    /// <summary>The whole row exactly as it came, by the headings of the file.</summary>
    public IReadOnlyDictionary<string, string> Headed(ImportRow row)
    {
        var cells = new Dictionary<string, string>();
        for (var i = 0; i < row.Cells.Count; i++)
        {
            var heading = Headers.ElementAtOrDefault(i) is { Length: > 0 } named ? named : $"#{i + 1}";
            if (!cells.TryAdd(heading, row.Cells[i])) cells[$"{heading} #{i + 1}"] = row.Cells[i];
        }
        return cells;
    }
}

/// <summary>The kinds of import there are, and which of them somebody may use.</summary>
public sealed class ImportKinds(IEnumerable<ImportKind> kinds)
{
    public ImportKind Of(string name) => kinds.SingleOrDefault(k => k.Name == name) ?? throw new NotFound();
    public IReadOnlyList<ImportKind> For(Actor actor) => [.. kinds.Where(k => actor.May(k.Permission)).OrderBy(k => k.Name, StringComparer.Ordinal)];
}

public static class ImportPermissions
{
    public static readonly Permission Use = new("imports.use", "Import tables", Contracts.Identity.Post.Desk);
}
