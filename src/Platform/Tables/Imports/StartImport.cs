using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Confirms what was seen on trial: from now on it is written, in the background.</summary>
public sealed class StartImport(Work work) : Change<ImportId, Bare>(work, ImportPermissions.Use)
{
    protected override async Task Handle(ImportId id, Bare form, CancellationToken ct)
    {
        (await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct)).Start(Actor);
        Refresh(ImportService.Topic);
    }
}
