using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Languages;
using Steward.Platform.Lifecycles;

namespace Steward.Estate.Papers;

/// <summary>A kind of paper that files hold (资料类别): the purchase contract, the copy of an identity card.</summary>
public sealed class PaperKind(string code, string name) : Thing
{
    public PaperKindId Id { get; private set; } = PaperKindId.New();
    public override Guid Key => Id.Value;
    /// <summary>Lower-case Latin, for imports and the API; stays for good.</summary>
    public string Code { get; private set; } = code;
    public string Name { get; set; } = name;
    public string? EnglishName { get; set; }
    public int Order { get; set; }
    /// <summary>Chosen no more; what was filed under it keeps it.</summary>
    public bool Retired { get; set; }

    /// <summary>In the reader's language.</summary>
    public string Title => Reader.Own(Name, EnglishName);

    internal sealed class Table : IEntityTypeConfiguration<PaperKind>
    {
        public void Configure(EntityTypeBuilder<PaperKind> kind)
        {
            kind.ToTable("estate_paper_kinds");
            kind.Property(k => k.Code).HasMaxLength(30);
            kind.Property(k => k.Name).HasMaxLength(60);
            kind.Property(k => k.EnglishName).HasMaxLength(80);
            kind.Ignore(k => k.Title);
            kind.HasIndex(k => k.Code).OnlyOnce("There is a kind of paper with this code already.");
        }
    }
}
