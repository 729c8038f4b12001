using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Puts a material or labour on the bill.</summary>
public sealed class AddLine(Work work) : Change<WorkOrderId, AddLine.Form>(work, Permissions.Work)
{
    public sealed class Form
    {
        public LineKind Kind { get; set; }
        [Required, StringLength(80, MinimumLength = 1)] public string Name { get; set; } = "";
        [Range(0.001, 10000)] public decimal Quantity { get; set; } = 1;
        [StringLength(10)] public string? Unit { get; set; }
        [Required] public Money? UnitPrice { get; set; }
    }

    /// <summary>A hundred thousand yuan.</summary>
    private const long MostFen = 10_000_000;

    protected override async Task Handle(WorkOrderId id, Form form, CancellationToken ct)
    {
        var order = await Db.Order(id, Actor, ct);
        order.RefuseOthers(Actor);
        if (form.UnitPrice is not { Fen: >= 0 and <= MostFen } price) throw new Invalid(nameof(form.UnitPrice), "{0} goes from {1} to {2}.", Money.Zero, new Money(MostFen));
        order.Add(new(form.Kind, form.Name.Trim(), form.Quantity, form.Unit.OrNull(), price));
        Refresh(order.Topic);
    }
}
