using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Identity;
using Steward.Platform.Merging;

namespace Steward.Platform.Stories;

/// <summary>Words said about a thing (备注、留言): for everybody who sees it, or for the staff alone.</summary>
public sealed class Remark(Guid thing, string thingKind, string words, bool isPublic, AccountId? by, string byName, DateTimeOffset at)
{
    public const int Longest = 4000;

    public long Id { get; private set; }
    [OfThing] public Guid Thing { get; private set; } = thing;
    public string ThingKind { get; private set; } = thingKind;
    public string Words { get; private set; } = words;
    public bool IsPublic { get; private set; } = isPublic;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<Remark>
    {
        public void Configure(EntityTypeBuilder<Remark> remark)
        {
            remark.ToTable("platform_remarks");
            remark.Property(r => r.ThingKind).HasMaxLength(40);
            remark.Property(r => r.Words).HasMaxLength(Longest);
            remark.Property(r => r.ByName).HasMaxLength(80);
            remark.HasIndex(r => new { r.Thing, r.Id });
        }
    }
}
