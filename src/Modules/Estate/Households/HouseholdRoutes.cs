using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

internal static class HouseholdRoutes
{
    public static void MapHouseholds(this IEndpointRouteBuilder api)
    {
        var vehicles = api.MapGroup("estate/vehicles").WithTags("Vehicles");
        vehicles.MapPersonalList<VehicleList, VehicleList.Filter, VehicleList.Row>("", VehicleList.Columns, "Vehicles");
        vehicles.MapGet ("{id}",        (VehicleId id, ShowVehicle show, CancellationToken ct) => show.Run(id, ct));
        vehicles.MapPost("",            (AddVehicle.Form form, AddVehicle add, CancellationToken ct) => add.Run(form, ct));
        vehicles.MapPost("{id}/edit",   (VehicleId id, VehicleFields form, EditVehicle edit, CancellationToken ct) => edit.Run(id, form, ct));
        vehicles.MapPost("{id}/remove", (VehicleId id, Bare form, RemoveVehicle remove, CancellationToken ct) => remove.Run(id, form, ct));

        var pets = api.MapGroup("estate/pets").WithTags("Pets");
        pets.MapPersonalList<PetList, PetList.Filter, PetList.Row>("", PetList.Columns, "Pets");
        pets.MapGet ("{id}",            (PetId id, ShowPet show, CancellationToken ct) => show.Run(id, ct));
        pets.MapPost("",                (AddPet.Form form, AddPet add, CancellationToken ct) => add.Run(form, ct));
        pets.MapPost("{id}/edit",       (PetId id, PetFields form, EditPet edit, CancellationToken ct) => edit.Run(id, form, ct));
        pets.MapPost("{id}/remove",     (PetId id, Bare form, RemovePet remove, CancellationToken ct) => remove.Run(id, form, ct));

        var people = api.MapGroup("estate/people").WithTags("People close to customers");
        people.MapGet ("{id}",          (RelativeId id, ShowRelative show, CancellationToken ct) => show.Run(id, ct));
        people.MapPost("",              (AddRelative.Form form, AddRelative add, CancellationToken ct) => add.Run(form, ct));
        people.MapPost("{id}/edit",     (RelativeId id, RelativeFields form, EditRelative edit, CancellationToken ct) => edit.Run(id, form, ct));
        people.MapPost("{id}/remove",   (RelativeId id, Bare form, RemoveRelative remove, CancellationToken ct) => remove.Run(id, form, ct));
    }
}
