using Microsoft.AspNetCore.Http;
using Steward.Platform.Files;
using Steward.Platform.Lifecycles;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Puts with a request or a work order what somebody sends along: words, photos or documents, a recording.</summary>
public sealed class Enclosures(Remarks remarks, Attachments attachments)
{
    public async Task Put(Thing thing, string? words, IReadOnlyList<IFormFile>? photos, IReadOnlyList<IFormFile>? voice, bool isPublic, AttachmentKind kind = AttachmentKind.Photo, CancellationToken ct = default)
    {
        remarks.Add(thing, words, isPublic);
        await attachments.Add(thing, photos, kind, isPublic, ct: ct);
        await attachments.Add(thing, voice, AttachmentKind.Voice, isPublic, ct: ct);
    }

    /// <summary>Something must be there, if only a photo.</summary>
    public static void RefuseNothing(string? words, IReadOnlyList<IFormFile>? photos, IReadOnlyList<IFormFile>? voice, string field)
    {
        if (string.IsNullOrWhiteSpace(words) && photos is not { Count: > 0 } && voice is not { Count: > 0 }) throw new Invalid(field, "{0} is needed.");
    }
}
