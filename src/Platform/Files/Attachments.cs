using Microsoft.AspNetCore.Http;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Files;

/// <summary>Puts files with a thing, inside a use case and in its transaction.</summary>
public sealed class Attachments(Db db, Actor actor, Intake intake, TimeProvider clock)
{
    public const int MostAtOnce = 20;

    /// <param name="isPublic">Whether residents who see the thing see the files too.</param>
    public async Task Add(Thing thing, IReadOnlyList<IFormFile>? files, AttachmentKind kind, bool isPublic = false, string? caption = null, CancellationToken ct = default)
    {
        if (files is null) return;
        RefuseTooMany(files);
        var now = clock.GetUtcNow();
        foreach (var file in files) Put(thing, kind, await intake.Keep(await intake.Look(file, ct), ct), isPublic, caption, now);
    }

    /// <summary>What somebody sends who has not signed in: photos and nothing else, all of them looked at before the first is kept.</summary>
    public async Task AddPhotosOnly(Thing thing, IReadOnlyList<IFormFile>? files, bool isPublic, CancellationToken ct = default)
    {
        if (files is null) return;
        RefuseTooMany(files);
        var looked = new List<Intake.Looked>();
        foreach (var file in files) looked.Add(await intake.Look(file, ct, onlyPhotos: true));
        var now = clock.GetUtcNow();
        foreach (var photo in looked) Put(thing, AttachmentKind.Photo, await intake.Keep(photo, ct), isPublic, null, now);
    }

    private static void RefuseTooMany(IReadOnlyList<IFormFile> files)
    {
        if (files.Count > MostAtOnce) throw new Refused("At most {0} files at a time.", MostAtOnce);
    }

    /// <summary>A signature or sketch drawn on the screen, as the data address («data:image/png;base64,…») that a canvas gives.</summary>
    /// <param name="field">The form's field, to stand beside when it is no picture.</param>
    public async Task AddDrawing(Thing thing, string? drawing, AttachmentKind kind, string field, bool isPublic = false, string? caption = null, CancellationToken ct = default)
    {
        if (string.IsNullOrEmpty(drawing)) return;
        const string start = "data:image/png;base64,";
        var content = new byte[drawing.Length];
        if (!drawing.StartsWith(start, StringComparison.Ordinal) || !Convert.TryFromBase64String(drawing[start.Length..], content, out var length))
            throw new Invalid(field, "{0} cannot be that.");
        Put(thing, kind, await intake.Keep(await intake.Look(content[..length], $"{kind}.png", field, ct), ct), isPublic, caption, clock.GetUtcNow());
    }

    private void Put(Thing thing, AttachmentKind kind, StoredFile file, bool isPublic, string? caption, DateTimeOffset now)
    {
        // What was sent in a field for photos may be a film or a recording: it is told by what it is.
        var told = file.Family switch
        {
            FileFamily.Audio => AttachmentKind.Voice,
            FileFamily.Document => AttachmentKind.Document,
            _ => kind,
        };
        db.Add(new Attachment(thing.Key, thing.GetType().Name, told, file.Id, isPublic, actor.Account, actor.Name, now) { Caption = caption });
    }
}
