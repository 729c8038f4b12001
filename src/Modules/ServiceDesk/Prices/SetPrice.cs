using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Prices;

/// <summary>Says what an entry costs at a site from a day on, today or later: nobody pays more for what was done before. What was mistyped is put right while it stands on no bill.</summary>
public sealed class SetPrice(Work work) : Change<PriceItemId, SetPrice.Form>(work, Permissions.KeepPrices)
{
    /// <summary>A hundred thousand yuan.</summary>
    private const long MostFen = 10_000_000;

    public sealed class Form
    {
        public SiteId Site { get; set; }
        [Required] public Money? Price { get; set; }
        /// <summary>The first day; today, if not said.</summary>
        public DateOnly? From { get; set; }
        /// <summary>At every site of the sender.</summary>
        public bool Everywhere { get; set; }
    }

    protected override async Task Handle(PriceItemId id, Form form, CancellationToken ct)
    {
        await Db.Set<PriceItem>().Where(i => i.Id == id).OrNotFound(ct);
        if (!Actor.Sites.Contains(form.Site)) throw new NotFound();
        if (form.Price is not { Fen: >= 0 and <= MostFen } price) throw new Invalid(nameof(form.Price), "{0} goes from {1} to {2}.", Money.Zero, new Money(MostFen));
        var from = form.From ?? Shown.DayOf(Now);
        if (from < Shown.DayOf(Now)) throw new Invalid(nameof(form.From), "{0} cannot lie in the past.");
        SiteId[] sites = form.Everywhere ? [.. Actor.Sites] : [form.Site];
        var there = await Db.Set<ItemPrice>().Where(p => p.Item == id && p.From == from && sites.Contains(p.Site)).ToDictionaryAsync(p => p.Site, ct);
        foreach (var site in sites)
            if (!there.TryGetValue(site, out var typed)) Db.Add(new ItemPrice(id, site, from, price, Actor.Account, Actor.Name, Now));
            else if (typed.MayChange(Shown.DayOf(Now))) typed.PutRight(price, Actor.Account, Actor.Name, Now);
            else throw new Refused("The price that holds from this day on stands on a bill already: let another follow it from tomorrow on.");
    }
}
