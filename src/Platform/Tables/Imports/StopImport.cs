using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Halts an import after the rows it is at; what was written stays.</summary>
public sealed class StopImport(Work work) : Change<ImportId, Bare>(work, ImportPermissions.Use)
{
    protected override async Task Handle(ImportId id, Bare form, CancellationToken ct)
    {
        (await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct)).Stop(Actor);
    }
}
