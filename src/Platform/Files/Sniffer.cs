using System.IO.Compression;
using System.Text;

namespace Steward.Platform.Files;

/// <summary>Tells what a file is from its content; its name is believed only where the content cannot tell.</summary>
public static class Sniffer
{
    /// <param name="onlyPhotos">Archives are not opened to see what is in them.</param>
    public static FileType? Of(byte[] content, string name, bool onlyPhotos = false)
    {
        ReadOnlySpan<byte> head = content.AsSpan(0, Math.Min(content.Length, 4096));
        return head switch
        {
            [0xFF, 0xD8, 0xFF, ..]                                       => FileType.Jpeg,
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, ..]         => FileType.Png,
            _ when head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8) => FileType.Gif,
            _ when head.StartsWith("RIFF"u8) && At(head, 8, "WEBP"u8)    => FileType.Webp,
            _ when head.StartsWith("RIFF"u8) && At(head, 8, "WAVE"u8)    => Audio("audio/wav"),
            _ when At(head, 4, "ftyp"u8)                                 => Boxed(head),
            [0x1A, 0x45, 0xDF, 0xA3, ..]                                 => head.IndexOf("V_"u8) < 0 ? Audio("audio/webm") : Video("video/webm"),
            _ when head.StartsWith("OggS"u8)                             => Audio("audio/ogg"),
            _ when head.StartsWith("#!AMR"u8)                            => Audio("audio/amr"),
            _ when head.StartsWith("ID3"u8)                              => Audio("audio/mpeg"),
            [0xFF, 0xF1 or 0xF9, ..]                                     => Audio("audio/aac"),
            [0xFF, 0xFB or 0xF3 or 0xF2, ..]                             => Audio("audio/mpeg"),
            _ when head.StartsWith("%PDF-"u8)                            => FileType.Pdf,
            [0x50, 0x4B, 0x03, 0x04, ..]                                 => onlyPhotos ? null : Zipped(content),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..]         => OldOffice(name),
            _                                                            => Plain(content, name),
        };
    }

    private static bool At(ReadOnlySpan<byte> head, int offset, ReadOnlySpan<byte> mark) => head.Length >= offset + mark.Length && head.Slice(offset, mark.Length).SequenceEqual(mark);
    private static FileType Audio(string media) => new(media, FileFamily.Audio);
    private static FileType Video(string media) => new(media, FileFamily.Video);
    private static FileType Office(string media) => new(media, FileFamily.Document, Shown: false);

    /// <summary>The ISO base media format: films, voice notes and the photos of newer telephones, told apart by their brand.</summary>
    private static FileType? Boxed(ReadOnlySpan<byte> head) => head.Length < 12 ? null : Encoding.ASCII.GetString(head.Slice(8, 4)) switch
    {
        "heic" or "heix" or "hevc" or "hevx" or "heim" or "heis" or "mif1" or "msf1" or "avif" => FileType.Heic,
        "M4A " or "M4B "                 => Audio("audio/mp4"),
        "qt  "                           => Video("video/quicktime"),
        ['3', 'g', ..]                   => Video("video/3gpp"),
        _                                => head.IndexOf("soun"u8) >= 0 && head.IndexOf("vide"u8) < 0 ? Audio("audio/mp4") : Video("video/mp4"),
    };

    private static FileType? Zipped(byte[] content)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(content, writable: false));
            if (zip.GetEntry("[Content_Types].xml") is null) return null;
            foreach (var entry in zip.Entries)
                switch (entry.FullName.Split('/')[0])
                {
                    case "xl":   return Office("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
                    case "word": return Office("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
                    case "ppt":  return Office("application/vnd.openxmlformats-officedocument.presentationml.presentation");
                }
        }
        catch (InvalidDataException) { }
        return null;
    }

    private static FileType? OldOffice(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".doc" => Office("application/msword"),
        ".xls" => Office("application/vnd.ms-excel"),
        ".ppt" => Office("application/vnd.ms-powerpoint"),
        _      => null,
    };

    private static FileType? Plain(byte[] content, string name) =>
        Path.GetExtension(name).ToLowerInvariant() is ".txt" or ".csv" && content.AsSpan().IndexOf((byte)0) < 0 ? FileType.Text : null;
}
