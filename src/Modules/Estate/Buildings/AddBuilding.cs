using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Sites;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>Puts a building of a site on record.</summary>
public sealed class AddBuilding(Work work) : Create<AddBuilding.Form, BuildingId>(work, Permissions.Sites)
{
    public sealed class Form
    {
        public SiteId? Site { get; set; }
        /// <summary>As written in house numbers: the 3 of 3-2-1801.</summary>
        [Required, StringLength(20), RegularExpression("[^-\\s]+", ErrorMessage = "{0} takes neither spaces nor dashes.")] public string Code { get; set; } = "";
        [Required, StringLength(60)] public string Name { get; set; } = "";
    }

    protected override async Task<BuildingId> Handle(Form form, CancellationToken ct)
    {
        if (form.Site is not { } site || !await Db.Set<Site>().VisibleTo(Actor).AnyAsync(s => s.Id == site, ct)) throw new Invalid(nameof(form.Site), "{0} is not known.");
        var building = new Building(site, form.Code.Trim(), form.Name.Trim()) { Order = 1 + await Db.Set<Building>().CountAsync(b => b.Site == site, ct) };
        Db.Add(building);
        return building.Id;
    }
}
