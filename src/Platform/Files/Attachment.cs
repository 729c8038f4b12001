using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Files;
using Steward.Contracts.Identity;
using Steward.Platform.Merging;

namespace Steward.Platform.Files;

public enum AttachmentKind { Photo, Before, After, Voice, Document, Signature }

/// <summary>A file put with a thing (附件): a photo, a recording, a signature; for everybody who sees the thing, or for the staff alone.</summary>
public sealed class Attachment(Guid thing, string thingKind, AttachmentKind kind, FileId file, bool isPublic, AccountId? by, string byName, DateTimeOffset at)
{
    public AttachmentId Id { get; private set; } = AttachmentId.New();
    [OfThing] public Guid Thing { get; private set; } = thing;
    /// <summary>What kind of thing, e.g. "Request": whom to ask who may see it.</summary>
    public string ThingKind { get; private set; } = thingKind;
    public AttachmentKind Kind { get; private set; } = kind;
    public FileId File { get; private set; } = file;
    public bool IsPublic { get; private set; } = isPublic;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public string? Caption { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<Attachment>
    {
        public void Configure(EntityTypeBuilder<Attachment> attachment)
        {
            attachment.ToTable("platform_attachments");
            attachment.Property(a => a.ThingKind).HasMaxLength(40);
            attachment.Property(a => a.ByName).HasMaxLength(80);
            attachment.Property(a => a.Caption).HasMaxLength(200);
            attachment.HasIndex(a => new { a.Thing, a.At });
        }
    }
}
