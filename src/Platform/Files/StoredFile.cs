using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Files;

namespace Steward.Platform.Files;

/// <summary>A file that was sent to us: what it is called, what it is, and where its content is kept.</summary>
public sealed class StoredFile(string hash, string media, FileFamily family, bool isShown, string name, long size, DateTimeOffset at)
{
    public FileId Id { get; private set; } = FileId.New();
    public string Hash { get; private set; } = hash;
    public string Media { get; private set; } = media;
    public FileFamily Family { get; private set; } = family;
    public bool IsShown { get; private set; } = isShown;
    /// <summary>The name its sender gave it.</summary>
    public string Name { get; private set; } = name;
    /// <summary>In bytes, as kept.</summary>
    public long Size { get; private set; } = size;
    public DateTimeOffset At { get; private set; } = at;
    public int? Width { get; init; }
    public int? Height { get; init; }
    /// <summary>At most 320 pixels a side; of pictures only.</summary>
    public string? ThumbHash { get; init; }
    /// <summary>At most 1600 pixels a side; of pictures only.</summary>
    public string? ScreenHash { get; init; }

    internal sealed class Table : IEntityTypeConfiguration<StoredFile>
    {
        public void Configure(EntityTypeBuilder<StoredFile> file)
        {
            file.ToTable("platform_files");
            file.Property(f => f.Hash).HasMaxLength(64);
            file.Property(f => f.ThumbHash).HasMaxLength(64);
            file.Property(f => f.ScreenHash).HasMaxLength(64);
            file.HasIndex(f => f.Hash);
            file.HasIndex(f => f.ThumbHash);
            file.HasIndex(f => f.ScreenHash);
            file.Property(f => f.Media).HasMaxLength(100);
            file.Property(f => f.Name).HasMaxLength(200);
        }
    }
}
