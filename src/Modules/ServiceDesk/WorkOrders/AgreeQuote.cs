using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Portal;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>The customer agrees to the price, in the portal or through the desk.</summary>
public sealed class AgreeQuote(Work work, IEstate estate) : Change<WorkOrderId, AgreeQuote.Form>(work, Permissions.Agree)
{
    public sealed class Form : Bare
    {
        /// <summary>Who said yes: needed when the desk notes it for the customer.</summary>
        [StringLength(80)] public string? AgreedBy { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        if (Actor.Kind is not ActorKind.Resident && string.IsNullOrWhiteSpace(form.AgreedBy)) throw new Invalid(nameof(form.AgreedBy), "{0} is needed.");
        order.Agree(form.AgreedBy.OrNull() ?? await estate.NameOf(Actor, ct), Actor, Now);
        Announce(new WorkOrderAnswered(order.Id, order.Request, order.Site, order.Number, order.Worker, Agreed: true, Actor.Account));
        Refresh(order.Topic);
    }
}
