using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Prices;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Puts a material or labour on the bill: out of the price list, as it holds at the site on this day, or with a price of its own.</summary>
public sealed class AddLine(Work work) : Change<WorkOrderId, AddLine.Form>(work, Permissions.Work)
{
    public sealed class Form
    {
        /// <summary>An entry of the price list, which then says all but the quantity.</summary>
        public PriceItemId? Item { get; set; }
        public LineKind Kind { get; set; }
        [StringLength(80)] public string? Name { get; set; }
        [Range(0.001, 10000)] public decimal Quantity { get; set; } = 1;
        [StringLength(10)] public string? Unit { get; set; }
        public Money? UnitPrice { get; set; }
    }

    /// <summary>A hundred thousand yuan.</summary>
    private const long MostFen = 10_000_000;

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.RefuseOthers(Actor);
        if (form.Item is { } item) order.Add(await Listed(item, order, form.Quantity, ct));
        else order.Add(Free(form));
        Refresh(order.Topic);
    }

    private static WorkOrderLine Free(Form form)
    {
        if (string.IsNullOrWhiteSpace(form.Name)) throw new Invalid(nameof(form.Name), "{0} is needed.");
        if (form.UnitPrice is not { Fen: >= 0 and <= MostFen } price) throw new Invalid(nameof(form.UnitPrice), "{0} goes from {1} to {2}.", Money.Zero, new Money(MostFen));
        return new(form.Kind, form.Name.Trim(), form.Quantity, form.Unit.OrNull(), price);
    }

    private async Task<WorkOrderLine> Listed(PriceItemId id, WorkOrder order, decimal quantity, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var item = await Db.Set<PriceItem>().SingleOrDefaultAsync(i => i.Id == id && !i.Retired, ct) ?? throw new Invalid(nameof(Form.Item), "{0} is not known.");
        var price = await Db.Set<ItemPrice>().Where(p => p.Item == id && p.Site == order.Site && p.From <= today).OrderByDescending(p => p.From).FirstOrDefaultAsync(ct)
            ?? throw new Invalid(nameof(Form.Item), "{0} has no price at this community.");
        price.Use(Now);
        return new(item.Kind, item.Name, quantity, item.Unit, price.Price);
    }
}
