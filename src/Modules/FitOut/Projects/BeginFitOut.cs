using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Begins an application for a fit-out (装修申报), by a resident in the portal or by an agent for them; it stays a draft until it is handed in.</summary>
public sealed class BeginFitOut(Work work, IEstate estate, IHomes homes, Applications applications, FitOutPeople people, Numbers numbers) : Create<BeginFitOut.Form, FitOutId>(work, Permissions.Apply)
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
        var unit = await Find(form, ct);
        var (holder, kind) = await Right(unit, form, ct);
        (form.Name, form.Phone) = (form.Name.OrNull() ?? holder?.Name, form.Phone.OrNull() ?? holder?.Phone);
        var project = new FitOutProject(unit.Site, await numbers.Next("ZX", ct), unit.Building, unit.Id, Actor.Account, Now);
        project.In(unit.Label);
        project.Of(holder?.Customer, kind, "", null);
        await applications.Fill(project, form, ct);
        project.Recall(ProjectAction.Begin);
        Db.Add(project);
        if (kind is ApplicantKind.Tenant) await people.TellOwners(project, "{0} is to be fitted out by your tenant: please read what is planned, and consent", [project.House], ct);
        Refresh(project.Topic);
        return project.Id;
    }

    private async Task<UnitCard> Find(Form form, CancellationToken ct)
    {
        var mine = Actor.Kind is ActorKind.Resident;
        if (form.Unit is { } id)
            return (await estate.Units([id], ct)).GetValueOrDefault(id) is { } card && (mine ? Actor.Reach<UnitId>().Contains(id) : Actor.Sites.Contains(card.Site)) ? card : throw new NotFound();
        var found = (await estate.UnitsNumbered([form.House!.Trim()], ct)).Where(u => Actor.Chosen is null || u.Site == Actor.Chosen).ToArray();
        return found.Length switch
        {
            1 => found[0],
            0 => throw new Invalid(nameof(form.House), "There is no home with this number."),
            _ => throw new Invalid(nameof(form.House), "More than one community has this number: choose the community at the top first."),
        };
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
