using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;

namespace Steward.Estate.Keys.Counts;

/// <summary>What somebody saw on a hook.</summary>
public enum Seen { Hanging, Empty, SealBroken, OtherKey }

/// <summary>One hook of a count: what each of the two saw, and what became of a difference.</summary>
public sealed class KeyCountLine(KeyHookId hook, string label, KeyId? of, string? told, string? seal)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public KeyCountId Count { get; private set; }
    public KeyHookId Hook { get; private set; } = hook;
    public string Label { get; private set; } = label;
    /// <summary>The key that belongs here, as it was when the count was opened.</summary>
    public KeyId? Of { get; private set; } = of;
    public string? Told { get; private set; } = told;
    public string? Seal { get; private set; } = seal;
    public Seen? FirstSaw { get; private set; }
    public bool FirstDiffers { get; private set; }
    public DateTimeOffset? FirstAt { get; private set; }
    public Seen? SecondSaw { get; private set; }
    public bool SecondDiffers { get; private set; }
    public DateTimeOffset? SecondAt { get; private set; }
    public string? Resolution { get; private set; }

    public bool Differs => FirstDiffers || SecondDiffers;
    public bool IsUnresolved => Differs && Resolution is null;

    internal bool Changes(bool first, Seen saw, bool differs) => first ? (FirstSaw, FirstDiffers) != (saw, differs) : (SecondSaw, SecondDiffers) != (saw, differs);

    /// <summary>What became of a difference holds no longer once somebody saw something else.</summary>
    internal void Tick(bool first, Seen saw, bool differs, DateTimeOffset now)
    {
        if (Changes(first, saw, differs)) Resolution = null;
        if (first) (FirstSaw, FirstDiffers, FirstAt) = (saw, differs, now);
        else (SecondSaw, SecondDiffers, SecondAt) = (saw, differs, now);
    }

    internal void Resolve(string words) => Resolution = words;

    internal sealed class Table : IEntityTypeConfiguration<KeyCountLine>
    {
        public void Configure(EntityTypeBuilder<KeyCountLine> line)
        {
            line.ToTable("estate_key_count_lines");
            line.Property(l => l.Id).ValueGeneratedNever();
            line.Property(l => l.Label).HasMaxLength(20);
            line.Property(l => l.Told).HasMaxLength(160);
            line.Property(l => l.Seal).HasMaxLength(40);
            line.Property(l => l.Resolution).HasMaxLength(500);
            line.Ignore(l => l.Differs).Ignore(l => l.IsUnresolved);
            line.HasIndex(l => new { l.Count, l.Hook }).IsUnique();
        }
    }
}
