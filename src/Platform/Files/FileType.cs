namespace Steward.Platform.Files;

public enum FileFamily { Image, Audio, Video, Document }

/// <param name="Media">The media type it is served as.</param>
/// <param name="Shown">Whether a browser may show it in place; anything else is offered to save.</param>
public sealed record FileType(string Media, FileFamily Family, bool Shown = true)
{
    public static readonly FileType Jpeg = new("image/jpeg", FileFamily.Image);
    public static readonly FileType Png  = new("image/png",  FileFamily.Image);
    public static readonly FileType Gif  = new("image/gif",  FileFamily.Image);
    public static readonly FileType Webp = new("image/webp", FileFamily.Image);
    public static readonly FileType Heic = new("image/heic", FileFamily.Image, Shown: false);
    public static readonly FileType Pdf  = new("application/pdf", FileFamily.Document);
    public static readonly FileType Text = new("text/plain; charset=utf-8", FileFamily.Document, Shown: false);

    /// <summary>What a name pretends to be; null for names that promise nothing known.</summary>
    public static FileFamily? Promised(string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".jpg" or ".jpeg" or ".png" or ".gif" or ".webp" or ".heic" or ".heif" or ".bmp" or ".tif" or ".tiff" => FileFamily.Image,
        ".mp3" or ".m4a" or ".aac" or ".amr" or ".wav" or ".ogg" or ".oga" or ".opus" => FileFamily.Audio,
        ".mp4" or ".mov" or ".3gp" or ".webm" => FileFamily.Video,
        ".pdf" or ".doc" or ".docx" or ".xls" or ".xlsx" or ".ppt" or ".pptx" or ".txt" or ".csv" => FileFamily.Document,
        _ => null,
    };
}
