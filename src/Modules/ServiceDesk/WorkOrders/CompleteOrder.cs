using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Files;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The worker has finished: what was done, photos of it, and the customer's signature.</summary>
public sealed class CompleteOrder(Work work, Attachments attachments) : Change<WorkOrderId, CompleteOrder.Form>(work, Permissions.Work)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(2000, MinimumLength = 2)] public string Result { get; set; } = "";
        [StringLength(2000)] public string? Findings { get; set; }
        /// <summary>Why the customer pays nothing; empty when the customer pays the bill.</summary>
        public FreeReason? FreeBecause { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? PhotosAfter { get; set; }
        [StringLength(80)] public string? SignedBy { get; set; }
        /// <summary>A drawing as «data:image/png;base64,…».</summary>
        [StringLength(400_000)] public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        var signed = form.SignedOnPaper || form.Signature is { Length: > 0 };
        if (signed && string.IsNullOrWhiteSpace(form.SignedBy)) throw new Invalid(nameof(form.SignedBy), "{0} is needed.");
        order.Waive(form.FreeBecause);
        order.Sign(signed ? form.SignedBy : null, form.SignedOnPaper);
        order.Complete(Masking.Back(form.Findings.OrNull(), order.Findings), Masking.Back(form.Result, order.Result), Actor, Now);
        await attachments.Add(order, form.PhotosAfter, AttachmentKind.After, isPublic: true, ct: ct);
        await attachments.AddDrawing(order, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, ct: ct);
        var last = !await Db.Set<WorkOrder>().StillOpen().AnyAsync(o => o.Request == order.Request && o.Id != id, ct);
        await Charge(order, ct);
        Announce(new WorkOrderCompleted(order.Id, order.Request, order.Site, order.Number, order.Result!, last));
        Refresh(order.Topic);
    }

    private async Task Charge(WorkOrder order, CancellationToken ct)
    {
        if (order.TakeCharge() is not { Fen: not 0 } change) return;
        var of = await Db.Set<Request>().Where(r => r.Id == order.Request).Select(r => new { r.Unit, Customer = r.SteppedOutAt == null ? r.Customer : null }).SingleAsync(ct);
        Announce(new WorkOrderCharged(order.Id, order.Request, order.Site, of.Unit, of.Customer, order.Number, order.Task, change.Fen, order.Charged.Fen));
    }
}
