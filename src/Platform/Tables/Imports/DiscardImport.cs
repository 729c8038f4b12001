using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Puts an import aside: nothing of it was written, nothing will be.</summary>
public sealed class DiscardImport(Work work) : Change<ImportId, Bare>(work, ImportPermissions.Use)
{
    protected override async Task Handle(ImportId id, Bare form, CancellationToken ct)
    {
        (await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct)).Discard(Actor);
    }
}
