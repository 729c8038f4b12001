using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>One pet, for whoever corrects its record.</summary>
public sealed class ShowPet(Work work) : Query<PetId, ShowPet.View>(work, Permissions.See)
{
    public sealed record View(PetId Id, CustomerId Customer, PetKind Kind, string? Called, string? Looks, string? Licence, DateOnly? VaccinatedUntil, UnitId? Unit, int Version);

    protected override async Task<View> Handle(PetId id, CancellationToken ct)
    {
        var t = await Db.Set<Pet>().VisibleTo(Actor).Where(t => t.Id == id && t.GoneAt == null).OrNotFound(ct);
        return new(id, t.Customer, t.Kind, t.Called, t.Looks.Masked(), Customers.Privacy.Licence(Actor, t.Licence), t.VaccinatedUntil, t.Unit, t.Version);
    }
}
