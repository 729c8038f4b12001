using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>A charge that should not be falls away before it is paid (免收), with the reason on record; when nothing else is due, the fit-out is settled.</summary>
public sealed class DropCharge(Work work, FitOutPeople people) : Change<ChargeId, DropCharge.Form>(work, Permissions.Refund)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(ChargeId id, Form form, CancellationToken ct)
    {
        var charge = await Db.Set<Charge>().VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().SingleAsync(p => p.Id == charge.FitOut, ct);
        charge.Drop(form.Why.Trim(), Now);
        var others = await Db.Set<Charge>().AnyAsync(c => c.FitOut == project.Id && c.Id != id && c.PaidBy == null && c.DroppedAt == null, ct);
        if (project.State is ProjectState.Approved && !others && Actor.May(Permissions.Cashier)) project.Settle(form.Why.Trim(), Actor, Now);
        if (!others) await people.TellToIssue(project, ct);
        if (!others && project.State is ProjectState.Approved) await people.TellStaff(project, LedgerNotices.ToCharge, Permissions.Cashier, "Nothing is due any more for fit-out {0} of {1}: note that it is settled", [project.Number, project.House], ct);
        Refresh(project.Topic());
    }
}
