using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Facilities;
using Steward.Platform.UseCases;

namespace Steward.Estate.Networks.Plans;

/// <summary>Places a point or a facility on a plan, or moves it there.</summary>
public sealed class PlaceOnPlan(Work work) : Change<SitePlanId, PlaceOnPlan.Form>(work, Permissions.KeepFacilities)
{
    public sealed class Form
    {
        /// <summary>The label of a point or the number of a facility.</summary>
        [Required, StringLength(160)] public string What { get; set; } = "";
        /// <summary>From the left edge, in hundredths of the width.</summary>
        [Range(0, 100)] public decimal Across { get; set; } = 50;
        /// <summary>From the upper edge, in hundredths of the height.</summary>
        [Range(0, 100)] public decimal Down { get; set; } = 50;
    }

    protected override async Task Handle(SitePlanId id, Form form, CancellationToken ct)
    {
        var plan = await Db.Set<SitePlan>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        var what = form.What.Trim();
        var node = await Db.Set<NetworkNode>().SingleOrDefaultAsync(n => n.Site == plan.Site && n.Label == what, ct);
        var facility = node is null ? await Db.Set<Facility>().SingleOrDefaultAsync(f => f.Site == plan.Site && f.Number == what.ToUpper(), ct) : null;
        if (node is null && facility is null) throw new Invalid(nameof(form.What), "There is no point with this label and no facility with this number here.");
        var (point, thing) = (node?.Id, facility?.Id);
        var mark = await Db.Set<PlanMark>().SingleOrDefaultAsync(m => m.Plan == id && m.Node == point && m.Facility == thing, ct);
        if (mark is null) Db.Add(mark = new(plan.Site, id, point, thing));
        mark.At((int)decimal.Round(form.Across * 100), (int)decimal.Round(form.Down * 100));
        plan.Recall(SitePlanAction.Draw, node?.Label ?? $"{facility!.Number} {facility.Name}");
        Refresh(plan.Topic);
    }
}
