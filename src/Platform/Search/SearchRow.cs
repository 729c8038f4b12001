using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;

namespace Steward.Platform.Search;

/// <summary>The search terms of one thing, kept by the spine in the same transaction as the thing.</summary>
public sealed class SearchRow(Guid owner, string terms)
{
    public long Row { get; private set; }
    public Guid Owner { get; private set; } = owner;
    public string Terms { get; private set; } = terms;

    internal sealed class Table : IEntityTypeConfiguration<SearchRow>
    {
        public void Configure(EntityTypeBuilder<SearchRow> row)
        {
            row.ToTable("platform_search").HasKey(r => r.Row);
            row.HasIndex(r => r.Owner).IsUnique();
        }
    }

    /// <summary>PostgreSQL derives a tsvector with a GIN index; SQLite has an FTS5 table beside it, made by a migration.</summary>
    internal static void AddVector(ModelBuilder model)
    {
        var row = model.Entity<SearchRow>();
        row.Property<NpgsqlTsVector>("Vector").HasColumnType("tsvector")
            .HasComputedColumnSql("array_to_tsvector(string_to_array(nullif(\"Terms\", ''), ' '))", stored: true);
        row.HasIndex("Vector").HasMethod("GIN");
    }
}
