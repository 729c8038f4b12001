using System.IO.Compression;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>A stretch of rows of the file, each with the text of its cells, as JSON; packed, for a file may be long, and encrypted, for it may hold anything.</summary>
internal sealed class ImportPart(ImportId import, int from, int count, string rows)
{
    public static ImportPart Of(ImportId import, int from, IReadOnlyCollection<UploadImport.Line> lines, KeyRing ring)
    {
        using var packed = new MemoryStream();
        using (var packing = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) JsonSerializer.Serialize(packing, lines, Json.Options);
        return new(import, from, lines.Count, ring.Encrypt(Purpose, Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length)));
    }

    /// <summary>The rows as a kind reads them.</summary>
    public IEnumerable<ImportRow> Read(KeyRing ring, IReadOnlyDictionary<string, int> matching) => Lines(ring).Select(l => new ImportRow(l.Number, l.Cells, matching));

    public UploadImport.Line[] Lines(KeyRing ring)
    {
        using var unpacking = new BrotliStream(new MemoryStream(Convert.FromBase64String(ring.Decrypt(Purpose, Rows))), CompressionMode.Decompress);
        return JsonSerializer.Deserialize<UploadImport.Line[]>(unpacking, Json.Options)!;
    }

    public const int Size = 500;
    public const string Purpose = "imports.rows";
    public ImportId Import { get; private set; } = import;
    /// <summary>How many rows come before it.</summary>
    public int From { get; private set; } = from;
    public int Count { get; private set; } = count;
    [Sealed(Purpose)] public string Rows { get; private set; } = rows;
}

/// <summary>A row that was refused, and why.</summary>
public sealed class ImportFault(ImportId import, int row, string cells, string reasons)
{
    public ImportId Import { get; private set; } = import;
    /// <summary>As the spreadsheet counts, the heading included.</summary>
    public int Row { get; private set; } = row;
    public const string Purpose = "imports.faults";
    [Sealed(Purpose)] public string Cells { get; private set; } = cells;
    [Sealed(Purpose)] public string Reasons { get; private set; } = reasons;
}

/// <summary>Which column meant what, the last time a file with these headings came.</summary>
internal sealed class ImportMemory(string kind, string headings, string matching)
{
    public string Kind { get; private set; } = kind;
    public string Headings { get; private set; } = headings;
    public string Matching { get; set; } = matching;
}

internal sealed class ImportTables : IEntityTypeConfiguration<Import>, IEntityTypeConfiguration<ImportPart>, IEntityTypeConfiguration<ImportFault>, IEntityTypeConfiguration<ImportMemory>
{
    public void Configure(EntityTypeBuilder<Import> import)
    {
        import.ToTable("platform_imports");
        import.Property(i => i.Kind).HasMaxLength(40);
        import.Property(i => i.Permission).HasMaxLength(80);
        import.Property(i => i.FileName).HasMaxLength(200);
        import.Property(i => i.ByName).HasMaxLength(80);
        import.Ignore(i => i.Matching).Ignore(i => i.Choices);
        import.Property<string>("matching").HasColumnName("Matching");
        import.Property<string>("choices").HasColumnName("Choices");
        import.HasIndex(i => new { i.State, i.At });
    }

    public void Configure(EntityTypeBuilder<ImportPart> part) => part.ToTable("platform_import_parts").HasKey(p => new { p.Import, p.From });
    public void Configure(EntityTypeBuilder<ImportFault> fault) => fault.ToTable("platform_import_faults").HasKey(f => new { f.Import, f.Row });

    public void Configure(EntityTypeBuilder<ImportMemory> memory)
    {
        memory.ToTable("platform_import_memories").HasKey(m => new { m.Kind, m.Headings });
        memory.Property(m => m.Kind).HasMaxLength(40);
        memory.Property(m => m.Headings).HasMaxLength(64);
    }
}

public static class ImportVisibility
{
    /// <summary>Who sees which imports: those of their sites that they sent, or are permitted to run.</summary>
    public static IQueryable<Import> VisibleTo(this IQueryable<Import> imports, Actor actor) => actor.Kind switch
    {
        ActorKind.System => imports,
        ActorKind.Staff or ActorKind.Client => imports.Where(i => actor.Sites.Contains(i.Site) && (i.By == actor.Account || actor.Permissions.Contains(i.Permission))),
        _ => imports.Where(i => false),
    };
}
