using Microsoft.AspNetCore.Http;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Files;

/// <summary>Takes in what people send: looks at what it really is, refuses what could harm or deceive, cleans photos, keeps the rest.</summary>
public sealed class Intake(Db db, IFileStore store, Pictures pictures, FileSettings settings, TimeProvider clock)
{
    public async Task<StoredFile> Take(IFormFile file, CancellationToken ct)
    {
        var field = file.Name[(file.Name.IndexOf('.') + 1)..];
        if (file.Length > settings.Largest) throw new Invalid(field, "“{1}” is too large: at most {2} MB.", file.FileName, settings.LargestMegabytes);
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(content, ct);
        return await Take(content, file.FileName, field, ct);
    }

    public async Task<StoredFile> Take(byte[] content, string fileName, string field, CancellationToken ct)
    {
        var name = Short(fileName);
        if (content.Length == 0) throw new Invalid(field, "“{1}” is empty.", name);
        var type = Sniffer.Of(content, name);
        if (type is null || FileType.Promised(name) is { } promised && !Fits(promised, type.Family))
            throw new Invalid(field, FileType.Promised(name) is FileFamily.Image ? "“{1}” is not a photo, although it is called one." : "“{1}” is not a kind of file that can be kept here. Photos, recordings, PDF and Office documents can.", name);
        if (type == FileType.Heic) throw new Invalid(field, "“{1}” is in a format (HEIC) that most others cannot open. Set the camera to the most compatible format (JPEG), or send a screenshot of it.", name);
        var row = type.Family is FileFamily.Image ? await Picture(content, type, name, field, ct)
            : new StoredFile(await store.Put(content, ct), type.Media, type.Family, type.Shown, name, content.Length, clock.GetUtcNow());
        db.Add(row);
        return row;
    }

    private async Task<StoredFile> Picture(byte[] content, FileType type, string name, string field, CancellationToken ct)
    {
        try
        {
            var made = await pictures.Make(content, type, ct);
            return new(await store.Put(made.Kept, ct), type.Media, type.Family, type.Shown, name, made.Kept.Length, clock.GetUtcNow())
            {
                Width = made.Width, Height = made.Height, ScreenHash = await store.Put(made.Screen, ct), ThumbHash = await store.Put(made.Thumb, ct),
            };
        }
        catch (Pictures.Unreadable) { throw new Invalid(field, "“{1}” cannot be read as a photo; it may be damaged.", name); }
        catch (Pictures.TooLarge) { throw new Invalid(field, "“{1}” has too many pixels: at most {2} million.", name, settings.LargestMegapixels); }
    }

    /// <summary>A recording may be called a film and the other way round; nothing else may be called what it is not.</summary>
    private static bool Fits(FileFamily promised, FileFamily found) =>
        promised == found || promised is FileFamily.Audio or FileFamily.Video && found is FileFamily.Audio or FileFamily.Video;

    private static string Short(string fileName)
    {
        var name = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not System.Globalization.UnicodeCategory.Format));
        return name.Length switch { 0 => "file", <= 120 => name, _ => name[..100] + Path.GetExtension(name)[..Math.Min(12, Path.GetExtension(name).Length)] };
    }
}
