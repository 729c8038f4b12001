using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

/// <summary>Begins a change of an approved fit-out (装修变更申报), by the resident in the portal or by an agent for them. It stays a draft until it is handed in; a fit-out has one open at a time.</summary>
public sealed class BeginChange(Work work, ChangeFilling filling, FitOutPeople people, Numbers numbers) : Create<BeginChange.Form, WorkChangeId>(work, Permissions.Apply)
{
    public sealed class Form : ChangeFields
    {
        [Required] public FitOutId? Project { get; set; }
    }

    protected override async Task<WorkChangeId> Handle(Form form, CancellationToken ct)
    {
        var project = await Db.FitOut(form.Project!.Value, Actor, ct);
        if (!project.IsAffairOf(Actor)) throw new Denied();
        if (!project.TakesChanges) throw new Refused("What was approved can be changed until the work is reported done.");
        if (await Db.Set<WorkChange>().AnyAsync(c => c.Project == project.Id && c.State != ChangeState.InForce && c.State != ChangeState.Refused && c.State != ChangeState.Withdrawn, ct)) throw new Refused("A change of this fit-out is open already: go on with it, or withdraw it first.");
        var change = new WorkChange(project.Site, project.Id, await numbers.Next("BG", ct), Actor.Account, Now) { Of = project };
        await filling.Fill(change, form, ct);
        if (!change.SaysSomething) throw new Invalid(nameof(form.Works), "Say first what is to be changed.");
        change.Recall(ChangeAction.Begin);
        Db.Add(change);
        if (project.ApplicantKind is ApplicantKind.Tenant) await people.TellOwners(project, "Your tenant applies for a change of the fit-out of {0}: please read it, and consent", [project.House], ct, change.Place);
        Refresh(project.Topic);
        return change.Id;
    }
}
