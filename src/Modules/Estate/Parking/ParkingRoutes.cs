using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Parking;

internal static class ParkingRoutes
{
    public static void MapParking(this IEndpointRouteBuilder api)
    {
        var spaces = api.MapGroup("estate/parking").WithTags("Parking");
        spaces.MapPersonalList<ParkingSpaceList, ParkingSpaceList.Filter, ParkingSpaceList.Row>("", ParkingSpaceList.Columns, "Parking spaces");
        spaces.MapGet ("overview",    (ParkingOverview overview, CancellationToken ct) => overview.Run(new(), ct));
        spaces.MapGet ("{id}",        (ParkingSpaceId id, ShowParkingSpace show, CancellationToken ct) => show.Run(id, ct));
        spaces.MapPost("",            (AddParkingSpaces.Form form, AddParkingSpaces add, CancellationToken ct) => add.Run(form, ct));
        spaces.MapPost("{id}/edit",   (ParkingSpaceId id, EditParkingSpace.Form form, EditParkingSpace edit, CancellationToken ct) => edit.Run(id, form, ct));
        spaces.MapPost("{id}/close",  (ParkingSpaceId id, CloseParkingSpace.Form form, CloseParkingSpace close, CancellationToken ct) => close.Run(id, form, ct));
        spaces.MapPost("{id}/reopen", (ParkingSpaceId id, Bare form, ReopenParkingSpace reopen, CancellationToken ct) => reopen.Run(id, form, ct));

        var holdings = api.MapGroup("estate/parking-holdings").WithTags("Parking");
        holdings.MapPersonalList<ParkingHoldingList, ParkingHoldingList.Filter, ParkingHoldingList.Row>("", ParkingHoldingList.Columns, "Parking allocations");
        holdings.MapGet ("{id}",          (ParkingHoldingId id, ShowParkingHolding show, CancellationToken ct) => show.Run(id, ct));
        holdings.MapPost("",              (HoldParkingSpace.Form form, HoldParkingSpace hold, CancellationToken ct) => hold.Run(form, ct));
        holdings.MapPost("{id}/extend",   (ParkingHoldingId id, ExtendParking.Form form, ExtendParking extend, CancellationToken ct) => extend.Run(id, form, ct));
        holdings.MapPost("{id}/vehicles", (ParkingHoldingId id, ParkVehicles.Form form, ParkVehicles park, CancellationToken ct) => park.Run(id, form, ct));
        holdings.MapPost("{id}/remind",   (ParkingHoldingId id, Bare form, RemindOfParking remind, CancellationToken ct) => remind.Run(id, form, ct));
        holdings.MapPost("{id}/end",      (ParkingHoldingId id, EndParking.Form form, EndParking end, CancellationToken ct) => end.Run(id, form, ct));
        api.MapGroup("estate/units").WithTags("Parking").MapGet("{id}/parking", (UnitId id, ParkingOfUnit parking, CancellationToken ct) => parking.Run(id, ct));

        var wishes = api.MapGroup("estate/parking-wishes").WithTags("Parking");
        wishes.MapList<ParkingWishList, ParkingWishList.Filter, ParkingWishList.Row>("", ParkingWishList.Columns, "Waiting list for parking spaces");
        wishes.MapGet ("{id}",          (ParkingWishId id, ShowParkingWish show, CancellationToken ct) => show.Run(id, ct));
        wishes.MapPost("",              (AskForParking.Form form, AskForParking ask, CancellationToken ct) => ask.Run(form, ct));
        wishes.MapPost("{id}/offer",    (ParkingWishId id, OfferParking.Form form, OfferParking offer, CancellationToken ct) => offer.Run(id, form, ct));
        wishes.MapPost("{id}/accept",   (ParkingWishId id, ParkingTerms form, AcceptParking accept, CancellationToken ct) => accept.Run(id, form, ct));
        wishes.MapPost("{id}/decline",  (ParkingWishId id, DeclineParking.Form form, DeclineParking decline, CancellationToken ct) => decline.Run(id, form, ct));
        wishes.MapPost("{id}/lapse",    (ParkingWishId id, Bare form, LapseParking lapse, CancellationToken ct) => lapse.Run(id, form, ct));
        wishes.MapPost("{id}/withdraw", (ParkingWishId id, WithdrawParkingWish.Form form, WithdrawParkingWish withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
    }
}
