using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.Holds;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The job waits for the customer, material or somebody else.</summary>
public sealed class HoldOrder(Work work, HoldReasons reasons, SettingReader settings) : Change<WorkOrderId, HoldOrder.Form>(work, Permissions.Work)
{
    public sealed class Form : Bare
    {
        [Required] public HoldReasonId? Reason { get; set; }
        [StringLength(500)] public string? Note { get; set; }
        /// <summary>When to look at it again, by the community's clock.</summary>
        public DateTime? Until { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        DateTimeOffset? until = form.Until is { } local ? Shown.At(local) : null;
        if (until <= Now) throw new Invalid(nameof(form.Until), "{0} lies in the past.");
        await settings.RefuseFarAhead(until, Now, order.Site, nameof(form.Until), ct);
        order.Hold(await reasons.Chosen(form.Reason, nameof(form.Reason), ct), form.Note.OrNull(), until, Actor);
        Refresh(order.Topic);
        Refresh($"requests:{order.Site}");
    }
}
