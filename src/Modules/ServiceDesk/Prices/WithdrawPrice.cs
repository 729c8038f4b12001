using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Prices;

/// <summary>Takes back a price that is still to come, or holds since today and stands on no bill: the one before it goes on.</summary>
public sealed class WithdrawPrice(Work work) : Change<ItemPriceId, Bare>(work, Permissions.KeepPrices)
{
    protected override async Task Handle(ItemPriceId id, Bare form, CancellationToken ct)
    {
        var price = await Db.Set<ItemPrice>().Where(p => p.Id == id && Actor.Sites.Contains(p.Site)).OrNotFound(ct);
        if (!price.MayChange(Shown.DayOf(Now))) throw new Refused("This price has held or stands on a bill already: let another follow it.");
        Db.Remove(price);
    }
}
