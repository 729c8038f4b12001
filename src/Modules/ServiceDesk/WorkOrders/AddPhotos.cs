using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Files;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Puts photos with a work order, from before the work or after, or a recording.</summary>
public sealed class AddPhotos(Work work, Enclosures enclosures) : Change<WorkOrderId, AddPhotos.Form>(work, Permissions.Work)
{
    public sealed class Form
    {
        public PhotoTime Taken { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Voice { get; set; }
    }

    public enum PhotoTime { Before, After }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.RefuseOthers(Actor);
        Enclosures.RefuseNothing(null, form.Photos, form.Voice, nameof(form.Photos));
        await enclosures.Put(order, null, form.Photos, form.Voice, isPublic: true, form.Taken is PhotoTime.After ? AttachmentKind.After : AttachmentKind.Before, ct);
        Refresh(order.Topic);
    }
}
