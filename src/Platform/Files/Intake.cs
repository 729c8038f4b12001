using Microsoft.AspNetCore.Http;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Files;

/// <summary>Takes in what people send: looks at what it really is, refuses what could harm or deceive, cleans photos, keeps the rest.</summary>
public sealed class Intake(Db db, Storing storing, Pictures pictures, FileSettings settings, TimeProvider clock)
{
    /// <summary>What was looked at and may be kept, and is not in the store yet.</summary>
    public sealed record Looked(FileType Type, string Name, byte[] Content, Pictures.Made? Picture);

    /// <param name="onlyPhotos">Anything else is refused without being opened.</param>
    public async Task<Looked> Look(IFormFile file, CancellationToken ct, bool onlyPhotos = false)
    {
        var field = file.Name[(file.Name.IndexOf('.') + 1)..];
        if (file.Length > settings.Largest) throw new Invalid(field, "“{1}” is too large: at most {2} MB.", file.FileName, settings.LargestMegabytes);
        var content = new byte[file.Length];
        await using (var stream = file.OpenReadStream()) await stream.ReadExactlyAsync(content, ct);
        return await Look(content, file.FileName, field, ct, onlyPhotos);
    }

    public async Task<Looked> Look(byte[] content, string fileName, string field, CancellationToken ct, bool onlyPhotos = false)
    {
        var name = Short(fileName);
        if (content.Length == 0) throw new Invalid(field, "“{1}” is empty.", name);
        var type = Sniffer.Of(content, name, onlyPhotos);
        if (onlyPhotos && type?.Family is not FileFamily.Image && FileType.Promised(name) is not FileFamily.Image) throw new Invalid(field, "Only photos can be sent here.");
        if (type is null || FileType.Promised(name) is { } promised && !Fits(promised, type.Family))
            throw new Invalid(field, FileType.Promised(name) is FileFamily.Image ? "“{1}” is not a photo, although it is called one." : "“{1}” is not a kind of file that can be kept here. Photos, recordings, PDF and Office documents can.", name);
        if (type == FileType.Heic) throw new Invalid(field, "“{1}” is in a format (HEIC) that most others cannot open. Set the camera to the most compatible format (JPEG), or send a screenshot of it.", name);
        return new(type, name, content, type.Family is FileFamily.Image ? await Picture(content, type, name, field, ct) : null);
    }

    public async Task<StoredFile> Keep(Looked file, CancellationToken ct)
    {
        var row = file.Picture is { } made ? await Keep(file, made, ct)
            : new((await storing.Put([file.Content], ct))[0], file.Type.Media, file.Type.Family, file.Type.Shown, file.Name, file.Content.Length, clock.GetUtcNow());
        db.Add(row);
        return row;
    }

    private async Task<StoredFile> Keep(Looked file, Pictures.Made made, CancellationToken ct)
    {
        var hashes = await storing.Put([made.Kept, made.Screen, made.Thumb], ct);
        return new(hashes[0], file.Type.Media, file.Type.Family, file.Type.Shown, file.Name, made.Kept.Length, clock.GetUtcNow()) { Width = made.Width, Height = made.Height, ScreenHash = hashes[1], ThumbHash = hashes[2] };
    }

    private async Task<Pictures.Made> Picture(byte[] content, FileType type, string name, string field, CancellationToken ct)
    {
        try { return await pictures.Make(content, type, ct); }
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
