using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Files;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Platform.Files;

public enum FileSize { Full, Screen, Thumb }

/// <summary>Opens an attachment for whoever may see the thing it belongs to; that somebody of the staff opened a document is taken down, however small the picture asked for.</summary>
public sealed class OpenFile(Work work, Guards guards, Readable readable, IFileStore store, AccessLog log) : Query<OpenFile.Filter, OpenFile.View>(work, Permission.SignedIn)
{
    public sealed record Filter(AttachmentId Id, FileSize Size = FileSize.Full);

    /// <param name="Content">A seekable stream, the reader's to close.</param>
    /// <param name="IsOnce">No browser keeps it: whoever opens it again asks again.</param>
    public sealed record View(Stream Content, string Media, string Name, bool IsShown, string Hash, bool IsOnce);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var attachment = await readable.Of(Db.Set<Attachment>()).Where(a => a.Id == filter.Id).OrNotFound(ct);
        if ((await guards.Visible([(attachment.ThingKind, attachment.Thing)], ct)).Count == 0) throw new NotFound();
        var file = await Db.Set<StoredFile>().SingleAsync(f => f.Id == attachment.File, ct);
        var (hash, media) = filter.Size switch
        {
            FileSize.Thumb when file.ThumbHash is { } thumb    => (thumb, FileType.Jpeg.Media),
            FileSize.Screen when file.ScreenHash is { } screen => (screen, FileType.Jpeg.Media),
            _                                                  => (file.Hash, file.Media),
        };
        if (attachment.Kind is AttachmentKind.Document && Actor.Kind is ActorKind.Staff or ActorKind.Client)
            await log.Write(new(AccessAct.Look, attachment.ThingKind, attachment.Thing, What: "File"), ct);
        return new(await store.Open(hash, ct), media, file.Name.Masked(), file.IsShown, hash, attachment.Kind is AttachmentKind.Document);
    }
}
