using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Begins an application for a fit-out (装修申报), by a resident in the portal or by an agent for them; where undeclared works were found it goes on with their file. It stays a draft until it is handed in.</summary>
public sealed class BeginFitOut(Work work, HomeFinder finder, IHomes homes, Applications applications, FitOutPeople people, Numbers numbers) : Create<BeginFitOut.Form, FitOutId>(work, Permissions.Apply)
{
    public sealed class Form : ApplicationFields
    {
        public UnitId? Unit { get; set; }
        /// <summary>The house number, where the unit is not known by its id.</summary>
        [StringLength(60)] public string? House { get; set; }
        /// <summary>Somebody on record for the unit; in what right they hold it is known then.</summary>
        public CustomerId? Customer { get; set; }
        public ApplicantKind ApplicantKind { get; set; }

        public override IEnumerable<ValidationResult> Validate(ValidationContext context)
        {
            foreach (var fault in base.Validate(context)) yield return fault;
            if (Unit is null && string.IsNullOrWhiteSpace(House)) yield return new("Which home is it?", [nameof(House)]);
        }
    }

    protected override async Task<FitOutId> Handle(Form form, CancellationToken ct)
    {
        var unit = await finder.Find(form.Unit, form.House, nameof(form.House), ct);
        var (holder, kind) = await Right(unit, form, ct);
        (form.Name, form.Phone) = (form.Name.OrNull() ?? holder?.Name, form.Phone.OrNull() ?? holder?.Phone);
        var found = await Db.Set<FitOutProject>().Include(p => p.Works).Include(p => p.Filed).AsSplitQuery().SingleOrDefaultAsync(p => p.Unit == unit.Id && p.State == ProjectState.Undeclared, ct);
        var project = found ?? new FitOutProject(unit.Site, await numbers.Next("ZX", ct), unit.Building, unit.Id, Actor.Account, Now);
        project.In(unit.Label);
        project.Of(holder?.Customer, kind, "", null);
        found?.Edit(Actor);
        await applications.Fill(project, form, ct);
        if (found is null)
        {
            project.Recall(ProjectAction.Begin);
            Db.Add(project);
        }
        if (kind is ApplicantKind.Tenant) await people.TellOwners(project, "{0} is to be fitted out by your tenant: please read what is planned, and consent", [project.House], ct);
        Refresh(project.Topic);
        return project.Id;
    }

    /// <summary>Residents apply as what they are on record; the desk may choose somebody on record, or somebody else in the right they show.</summary>
    private async Task<(HomeHolder?, ApplicantKind)> Right(UnitCard unit, Form form, CancellationToken ct)
    {
        var holders = (await homes.Holders([unit.Id], ct)).GetValueOrDefault(unit.Id, []);
        if (Actor.Kind is ActorKind.Resident)
        {
            var me = holders.FirstOrDefault(h => Actor.Reach<CustomerId>().Contains(h.Customer)) ?? throw new NotFound();
            return (me, Of(me));
        }
        if (form.Customer is not { } id) return (null, form.ApplicantKind);
        return holders.FirstOrDefault(h => h.Customer == id) is { } holder ? (holder, Of(holder)) : throw new Invalid(nameof(form.Customer), "This customer is not on record for the home.");
    }

    private static ApplicantKind Of(HomeHolder holder) => holder.Right is HomeRight.Owner ? ApplicantKind.Owner : ApplicantKind.Tenant;
}
