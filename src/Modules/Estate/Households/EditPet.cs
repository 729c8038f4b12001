using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Corrects what is known of a pet, or notes its next vaccination.</summary>
public sealed class EditPet(Work work) : Change<PetId, PetFields>(work, Permissions.Keep)
{
    protected override async Task Handle(PetId id, PetFields form, CancellationToken ct)
    {
        var it = await Db.Set<Pet>().VisibleTo(Actor).Where(t => t.Id == id && t.GoneAt == null).OrNotFound(ct);
        await Db.RefuseElsewhere(form.Unit, it.Site, ct);
        form.Fill(it, Actor);
    }
}
