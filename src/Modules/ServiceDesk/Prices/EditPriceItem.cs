using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Prices;

/// <summary>Renames, describes, reorders or retires an entry of the price list; bills keep what they say.</summary>
public sealed class EditPriceItem(Work work) : Change<PriceItemId, EditPriceItem.Form>(work, Permissions.KeepPrices)
{
    public class Form : DictionaryEntry.Form
    {
        public LineKind Kind { get; set; } = LineKind.Labour;
        [StringLength(10)] public string? Unit { get; set; }
        [StringLength(400)] public string? Covers { get; set; }

        internal void Write(PriceItem item)
        {
            Describe(item);
            (item.Kind, item.Unit, item.Covers) = (Kind, Unit.OrNull(), Covers.OrNull());
        }
    }

    protected override async Task Handle(PriceItemId id, Form form, CancellationToken ct) =>
        form.Write(await Db.Set<PriceItem>().Where(i => i.Id == id).OrNotFound(ct));
}
