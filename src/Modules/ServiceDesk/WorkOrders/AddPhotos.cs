using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Puts photos with a work order: before the work, or after.</summary>
public sealed class AddPhotos(Work work, Attachments attachments) : Change<WorkOrderId, AddPhotos.Form>(work, Permissions.Work)
{
    public sealed class Form
    {
        public PhotoTime Taken { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    public enum PhotoTime { Before, After }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.RefuseOthers(Actor);
        if (form.Photos is not { Count: > 0 }) throw new Invalid(nameof(form.Photos), "{0} is needed.");
        await attachments.Add(order, form.Photos, form.Taken is PhotoTime.After ? AttachmentKind.After : AttachmentKind.Before, isPublic: true, ct: ct);
        Refresh(order.Topic);
    }
}
