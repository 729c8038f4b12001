using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Acceptances;

/// <summary>Closes the file of a fit-out for good once the deposit is settled and nothing found there is open (长期归档).</summary>
public sealed class ArchiveFitOut(Work work, Deposits deposits) : Change<FitOutId, ArchiveFitOut.Form>(work, Permissions.Receive)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Remark { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        if (await Db.Set<Violation>().Where(v => v.Project == id && v.ClosedOn == null).OrderBy(v => v.Number).Select(v => v.Number).FirstOrDefaultAsync(ct) is { } open)
            throw new Refused("Violation {0} is not closed yet.", open);
        project.Archive(form.Remark.OrNull(), Actor, Now);
        var held = await deposits.Held(id, ct);
        if (held.Fen > 0) throw new Refused("{0} yuan are still held: give them back first.", held);
    }
}
