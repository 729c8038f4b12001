using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>Two who were told apart may be one after all.</summary>
public sealed class Reconsider(Work work) : Change<LikelyDuplicateId, Bare>(work, Permissions.Merge)
{
    protected override async Task Handle(LikelyDuplicateId id, Bare form, CancellationToken ct)
    {
        var pair = await Db.Set<LikelyDuplicate>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        pair.Reconsider();
        Refresh($"duplicates:{pair.Site}");
    }
}
