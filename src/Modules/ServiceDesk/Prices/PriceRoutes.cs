using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Prices;

internal static class PriceRoutes
{
    public static void MapPrices(this IEndpointRouteBuilder api)
    {
        var prices = api.MapGroup("service-desk/prices").WithTags("Price list");
        prices.MapGet ("",            ([AsParameters] PriceList.Filter filter, PriceList list, CancellationToken ct) => list.Run(filter, ct));
        prices.MapPost("",            (AddPriceItem.Form form, AddPriceItem add, CancellationToken ct) => add.Run(form, ct));
        prices.MapPut ("{id}",        (PriceItemId id, EditPriceItem.Form form, EditPriceItem edit, CancellationToken ct) => edit.Run(id, form, ct));
        prices.MapPost("{id}/prices", (PriceItemId id, SetPrice.Form form, SetPrice set, CancellationToken ct) => set.Run(id, form, ct));
        prices.MapPost("turns/{id}/withdraw", (ItemPriceId id, Bare form, WithdrawPrice withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
    }
}
