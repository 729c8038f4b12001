using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks;

/// <summary>Puts photos with a point, so that the next one finds it in the dark.</summary>
public sealed class AddNodePhotos(Work work, Attachments attachments) : Change<NetworkNodeId, AddNodePhotos.Form>(work, Permissions.WorkFacilities)
{
    public sealed class Form
    {
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(NetworkNodeId id, Form form, CancellationToken ct)
    {
        var node = await Db.Set<NetworkNode>().VisibleTo(Actor).Where(n => n.Id == id).OrNotFound(ct);
        if (form.Photos is not { Count: > 0 }) throw new Invalid(nameof(form.Photos), "{0} is needed.");
        await attachments.Add(node, form.Photos, AttachmentKind.Photo, ct: ct);
        Refresh(node.Topic);
    }
}
