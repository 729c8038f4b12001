using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>Changes a building's name, its place in lists or the day it was completed; its code stands in house numbers and stays.</summary>
public sealed class EditBuilding(Work work) : Change<BuildingId, EditBuilding.Form>(work, Permissions.Sites)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(60)] public string Name { get; set; } = "";
        [Range(0, 10_000)] public int Order { get; set; }
        public DateOnly? CompletedOn { get; set; }
    }

    protected override async Task Handle(BuildingId id, Form form, CancellationToken ct)
    {
        var sites = Db.Set<Site>().VisibleTo(Actor);
        var building = await Db.Set<Building>().Where(b => b.Id == id && sites.Any(s => s.Id == b.Site)).OrNotFound(ct);
        if (form.CompletedOn > Shown.DayOf(Now)) throw new Invalid(nameof(form.CompletedOn), "{0} lies in the future.");
        (building.Name, building.Order, building.CompletedOn) = (form.Name.Trim(), form.Order, form.CompletedOn);
    }
}
