using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Views;

/// <summary>Forgets a saved view.</summary>
public sealed class RemoveView(Work work) : Change<SavedViewId, Bare>(work, Permission.SignedIn)
{
    protected override async Task Handle(SavedViewId id, Bare form, CancellationToken ct) =>
        Db.Remove(await Db.Set<SavedView>().Where(v => v.Id == id && v.Account == Actor.Account).OrNotFound(ct));
}
