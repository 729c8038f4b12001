using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Papers;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Puts an approved change in force (变更生效): it is agreed and paid, the permit on the door is made anew, and the old one no longer counts. Before that nothing of it is permitted.</summary>
public sealed class PutChangeInForce(Work work, FitOutPeople people) : Change<WorkChangeId, PutChangeInForce.Form>(work, Permissions.Permit)
{
    public sealed class Form : Bare
    {
        /// <summary>What is done, as everybody may read it at the door; left out, the names of the works.</summary>
        [StringLength(600)] public string? Works { get; set; }
    }

    protected override async Task Handle(WorkChangeId id, Form form, CancellationToken ct)
    {
        var change = await Db.Change(id, Actor, ct);
        var (project, replaced) = (change.Of, change.ReplacesFirm);
        await Db.Set<Violation>().RefuseHeld(project.Id, ct);
        if (await Db.Set<Charge>().AnyAsync(c => c.FitOut == project.Id && c.Of == id.Value && c.PaidBy == null && c.DroppedAt == null, ct)) throw new Refused("Something is still to be paid for this change.");
        if (replaced && await Db.Set<Badge>().CountAsync(b => b.FitOut == project.Id && (b.State == BadgeState.Issued || b.State == BadgeState.Blocked), ct) is > 0 and var badges) throw new Refused("{0} badges of the contractor who leaves are still out: take them back, or note them as lost.", badges);
        change.PutInForce(Actor, Now);
        if (project.Contractor is not null && project.LicenceUntil < project.To) throw new Refused("The contractor's licence ends on {0}, before the works do.", Shown.Day(project.LicenceUntil.Value));
        if (change.Papers.FirstOrDefault(p => p.Kind is PaperNeed.Insurance) is { ExpiresOn: { } insured } policy) project.Paper(PaperNeed.Insurance, policy.By, policy.ByName, policy.At).File(policy.OriginalOnFile, insured, policy.By, policy.ByName, policy.At);
        if (await Db.Set<WorkPermit>().Where(p => p.FitOut == project.Id).OrderByDescending(p => p.Edition).FirstOrDefaultAsync(ct) is { } last)
            Db.Add(last.Next(Words(form, project), project.Contractor, project.To, change.Number, Actor, Now));
        await Tell(change, project, ct);
        Refresh(project.Topic);
        Refresh(project.Topic());
    }

    private static string Words(Form form, FitOutProject project) =>
        form.Works.OrNull() ?? string.Join("、", project.Works.OrderBy(w => w.Order).Select(w => w.Name)) switch { { Length: > 600 } all => all[..599] + "…", var all => all };

    /// <summary>Neighbours hear of what they will hear: another last day, or works at walls, wet rooms and the face of the house.</summary>
    private async Task Tell(WorkChange change, FitOutProject project, CancellationToken ct)
    {
        await people.TellApplicant(change, "Change {0} of the fit-out of {1} is in force", [change.Number, project.House], ct);
        await people.TellLandlords(project, "Change {0} of the fit-out of your home {1} by your tenant is in force", [change.Number, project.House], ct, change.Place);
        if (project.To > change.FormerTo) await people.TellNeighbours(project, "The fit-out of {0} near you goes on until {1}", [project.House, Shown.Day(project.To)], ct);
        else if (change.Works.Any(w => w.IsFeltOutside)) await people.TellNeighbours(project, "The fit-out of {0} near you was changed; it goes on until {1}", [project.House, Shown.Day(project.To)], ct);
    }
}
