using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>Closes the file of a fit-out for good once the deposit is settled (长期归档).</summary>
public sealed class ArchiveFitOut(Work work) : Change<FitOutId, ArchiveFitOut.Form>(work, Permissions.Receive)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Remark { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct) =>
        (await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct)).Archive(form.Remark.OrNull(), Actor, Now);
}
