using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Categories;

/// <summary>An entry of one of the department's dictionaries; it carries its own names, so that a company can add its own in both languages.</summary>
public abstract class DictionaryEntry(string code, string name) : Thing, IReference
{
    /// <summary>Stable, for imports and the API: "water".</summary>
    public string Code { get; private set; } = code;
    public string Name { get; set; } = name;
    public string? EnglishName { get; set; }
    public int Order { get; set; }
    /// <summary>Chosen no more, kept for what was filed under it.</summary>
    public bool Retired { get; set; }

    public string Title => Reader.Own(Name, EnglishName);

    /// <summary>What can be changed of any entry.</summary>
    public abstract class Form : Bare
    {
        [Required, StringLength(60)] public string Name { get; set; } = "";
        [StringLength(60)] public string? EnglishName { get; set; }
        [Range(0, 100000)] public int Order { get; set; }
        public bool Retired { get; set; }

        internal void Describe(DictionaryEntry entry) =>
            (entry.Name, entry.EnglishName, entry.Order, entry.Retired) = (Name.Trim(), string.IsNullOrWhiteSpace(EnglishName) ? null : EnglishName.Trim(), Order, Retired);
    }

    private protected static void Map<T>(EntityTypeBuilder<T> entry, string table) where T : DictionaryEntry
    {
        entry.ToTable(table);
        entry.Property(e => e.Code).HasMaxLength(40);
        entry.Property(e => e.Name).HasMaxLength(60);
        entry.Property(e => e.EnglishName).HasMaxLength(60);
        entry.Ignore(e => e.Title);
    }
}
