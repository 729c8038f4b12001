using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Households;

/// <summary>Corrects what is known of somebody close to a customer.</summary>
public sealed class EditRelative(Work work) : Change<RelativeId, RelativeFields>(work, Permissions.Keep)
{
    protected override async Task Handle(RelativeId id, RelativeFields form, CancellationToken ct)
    {
        var it = await Db.Set<Relative>().VisibleTo(Actor).Where(t => t.Id == id && t.GoneAt == null).OrNotFound(ct);
        form.Fill(it, Actor);
    }
}
