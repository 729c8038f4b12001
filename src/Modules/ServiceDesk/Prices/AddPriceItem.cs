using System.ComponentModel.DataAnnotations;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Prices;

/// <summary>Adds an entry to the price list; it is offered where it has a price.</summary>
public sealed class AddPriceItem(Work work) : Create<AddPriceItem.Form, PriceItemId>(work, Permissions.KeepPrices)
{
    public sealed class Form : EditPriceItem.Form
    {
        /// <summary>Lower-case Latin letters, digits and dashes; stays for good.</summary>
        [Required, StringLength(40), RegularExpression("[a-z0-9][a-z0-9-]*")] public string Code { get; set; } = "";
    }

    protected override Task<PriceItemId> Handle(Form form, CancellationToken ct)
    {
        var item = new PriceItem(form.Code, form.Name);
        form.Write(item);
        Db.Add(item);
        return Task.FromResult(item.Id);
    }
}
