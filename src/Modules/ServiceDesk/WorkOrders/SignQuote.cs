using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>At the door the customer agrees to the price by a signature on the worker's phone or on paper (现场签字确认报价).</summary>
public sealed class SignQuote(Work work, Attachments attachments) : Change<WorkOrderId, SignQuote.Form>(work, Permissions.Work)
{
    public sealed class Form : Bare, IValidatableObject
    {
        [Required, StringLength(80)] public string AgreedBy { get; set; } = "";
        /// <summary>A drawing as «data:image/png;base64,…».</summary>
        [StringLength(400_000)] public string? Signature { get; set; }
        public bool SignedOnPaper { get; set; }

        public IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            if (!SignedOnPaper && string.IsNullOrEmpty(Signature)) yield return new("Let the customer sign here, or say that it was signed on paper.", [nameof(Signature)]);
        }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.RefuseOthers(Actor);
        order.Agree(form.AgreedBy.Trim(), Actor, Now, form.SignedOnPaper);
        await attachments.AddDrawing(order, form.Signature, AttachmentKind.Signature, nameof(form.Signature), isPublic: true, ct: ct);
        Announce(new WorkOrderAnswered(order.Id, order.Request, order.Site, order.Number, order.Worker, Agreed: true, Actor.Account));
        Refresh(order.Topic);
    }
}
