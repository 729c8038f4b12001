using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.Floating;
using Steward.Estate.Lettings;
using Steward.Estate.Parking;
using Steward.Estate.Tenure;
using Steward.Platform.Search;
using Steward.Platform.Stories;

namespace Steward.Estate.Procedures;

/// <summary>The procedures of the counter (办事) on one page: parking, lettings, changes of owner and tenant, floating population.</summary>
internal static class ProcedureSetup
{
    public static IServiceCollection AddProcedures(this IServiceCollection services) => services
        .AddScoped<LastDays>()
        .AddScoped<ParkingRows>()
        .AddScoped<LettingRows>()
        .AddScoped<Succession>()
        .AddScoped<Arrivals>()
        .AddScoped<Uninviting>()
        .AddScoped<ISearchBox, ParkingBox>()
        .AddScoped<ISearchBox, LettingBox>()
        .AddSingleton<FloaterSecrets>()
        .AddScoped<ITellOfEstate, TellOfParking>()
        .AddScoped<ITellOfEstate, TellOfLettings>()
        .AddScoped<ITellOfEstate, TellOfTenure>()
        .AddScoped<ITellOfEstate, TellOfFloaters>()
        .GuardThings<ParkingSpace, ParkingSpaceId>(ParkingSpaceVisibility.VisibleTo)
        .GuardThings<ParkingHolding, ParkingHoldingId>(ParkingHoldingVisibility.VisibleTo)
        .GuardThings<ParkingWish, ParkingWishId>(ParkingWishVisibility.VisibleTo)
        .GuardThings<Lettable, LettableId>(LettableVisibility.VisibleTo)
        .GuardThings<Letting, LettingId>(LettingVisibility.VisibleTo).GuardDocuments<Letting>(Permissions.KeepSpaces, Permissions.ApproveLettings)
        .GuardThings<TenureChange, TenureChangeId>(TenureChangeVisibility.VisibleTo).GuardDocuments<TenureChange>(Permissions.Papers, Permissions.Keep, Permissions.ApproveChanges)
        .GuardThings<Floater, FloaterId>(FloaterVisibility.VisibleTo);

    public static void MapProcedures(this IEndpointRouteBuilder api)
    {
        api.MapParking();
        api.MapLettings();
        api.MapTenure();
        api.MapFloaters();
    }
}
