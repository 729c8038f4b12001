using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Offers the customer a price before the work begins.</summary>
public sealed class QuoteWork(Work work) : Change<WorkOrderId, QuoteWork.Form>(work, Permissions.Offer)
{
    /// <summary>One million yuan.</summary>
    private const long MostFen = 100_000_000;

    public sealed class Form : Bare
    {
        [Required] public Money? Amount { get; set; }
        [StringLength(1000)] public string? QuoteNote { get; set; }
    }

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        if (form.Amount is not { Fen: > 0 and <= MostFen } amount) throw new Invalid(nameof(form.Amount), "{0} goes from {1} to {2}.", "0.01", new Money(MostFen));
        order.Quote(amount, form.QuoteNote.OrNull(), Actor, Now);
        Announce(new WorkOrderQuoted(order.Id, order.Request, order.Site, order.Number, amount.Fen));
        Refresh(order.Topic);
    }
}
