using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NpgsqlTypes;
using Steward.Contracts.Estate;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Search;

/// <summary>The search terms of one thing, kept by the spine in the same transaction as the thing.</summary>
public sealed class SearchRow(Guid owner, string terms, Guid? site = null, string? sample = null)
{
    public static SearchRow Of<T>(T thing) where T : Thing, ISearchable => Of(thing, thing);

    internal static SearchRow Of(Thing thing, ISearchable found)
    {
        var terms = Search.Terms.Of(found);
        return new(thing.Key, terms, (thing as IOfSite)?.Site.Value, thing.Key.ToByteArray()[15] % Sampled == 0 ? Search.Terms.Sample(terms) : null);
    }

    private const int Sampled = 16;

    public long Row { get; private set; }
    public Guid Owner { get; private set; } = owner;
    public string Terms { get; private set; } = terms;
    /// <summary>The community it belongs to, if to one.</summary>
    public Guid? Site { get; private set; } = site;
    /// <summary>Of every sixteenth thing the terms once more, with the beginnings of each; null of all others. What very many things have fills a list from these
    /// already, and a sixteenth of them is gathered.</summary>
    public string? Sample { get; private set; } = sample;

    /// <summary>What stands in the vector of everything that belongs to a community, beside its words.</summary>
    internal static string Place(SiteId site) => $"@{site.Value}";

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
            .HasComputedColumnSql("array_to_tsvector(array_remove(string_to_array(nullif(\"Terms\", ''), ' ') || string_to_array(nullif(\"Sample\", ''), ' ') || ('@' || CAST(\"Site\" AS text)), NULL))", stored: true);
        row.HasIndex("Vector").HasMethod("GIN");
    }
}
