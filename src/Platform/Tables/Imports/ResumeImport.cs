using Microsoft.EntityFrameworkCore;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Imports;

/// <summary>Lets a halted import go on where it stood.</summary>
public sealed class ResumeImport(Work work) : Change<ImportId, Bare>(work, ImportPermissions.Use)
{
    protected override async Task Handle(ImportId id, Bare form, CancellationToken ct)
    {
        (await Db.Set<Import>().VisibleTo(Actor).Where(i => i.Id == id).OrNotFound(ct)).Resume(Actor);
        Refresh(ImportService.Topic);
    }
}
