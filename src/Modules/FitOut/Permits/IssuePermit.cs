using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.FitOut.Violations;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Issues the permit (发放施工许可证), and the work begins: the agreement is signed and everything is paid.</summary>
public sealed class IssuePermit(Work work, Numbers numbers, ChargeBook charges, FitOutPeople people) : Change<FitOutId, IssuePermit.Form>(work, Permissions.Permit)
{
    public sealed class Form : Bare
    {
        /// <summary>What is done, as everybody may read it at the door.</summary>
        [Required, StringLength(600, MinimumLength = 2)] public string Works { get; set; } = "";
        /// <summary>The company that does it.</summary>
        [StringLength(120)] public string? Contractor { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var project = await Db.Set<FitOutProject>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        if (project.State is ProjectState.Settled && await charges.IsAnythingDue(id, ct)) throw new Refused("Something is still to be paid: a receipt may have been reversed.");
        await Db.Set<Violation>().RefuseHeld(id, ct);
        var number = await numbers.Next("SG", ct);
        project.Start(number, Actor, Now);
        Db.Add(new WorkPermit(project.Site, id, number, 1, project.From, project.To, form.Works.Trim(), form.Contractor.OrNull(), EditionReason.Issued, null, Actor.Account, Actor.Name, Now));
        await people.TellOfMoney(project, "The permit {2} for fit-out {0} of {1} is issued: it holds from {3} to {4}", [project.Number, project.House, number, Shown.Day(project.From), Shown.Day(project.To)], ct);
        Announce(new FitOutBegun(id, project.Site, project.Unit, project.Number));
        Refresh(project.Topic());
    }
}
