using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Corrects what is known of a place that is let, or lets it no more; what is agreed already stays.</summary>
public sealed class EditLettable(Work work) : Change<LettableId, LettableFields>(work, Permissions.KeepSpaces)
{
    protected override async Task Handle(LettableId id, LettableFields form, CancellationToken ct)
    {
        var place = await Db.Set<Lettable>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        form.Fill(place);
        place.Recall(LettableAction.Correct);
    }
}
