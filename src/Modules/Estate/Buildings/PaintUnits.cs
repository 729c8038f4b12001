using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>The building grid by what is written of the unit itself: how it is lived in, and what it is used for.</summary>
internal sealed class PaintUnits(Db db, Actor actor, Catalogue texts) : IPaintTheGrid
{
    private const string States = "state", Uses = "use";

    public IReadOnlyList<GridView> Views => actor.May(Permissions.See) ? [new(States, "State of occupancy", 10), new(Uses, "Use", 20)] : [];

    public async Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        var units = await db.Set<Unit>().AsNoTracking().VisibleTo(actor).Where(u => buildings.Contains(u.Building)).Select(u => new { u.Id, u.State, u.Use }).ToListAsync(ct);
        return view is Uses
            ? new([.. Enum.GetValues<UnitUse>().Select(u => new GridShade(u.ToString(), ToneOf(u), texts[$"{u} (mark)"], texts.Of(u), $"/units?Use={u}"))], units.ToDictionary(u => u.Id, u => new GridDab(u.Use.ToString())), nameof(UnitUse.Other))
            : new([.. Enum.GetValues<UnitState>().Select(s => new GridShade(s.ToString(), Tones.Of(s), texts[$"{s} (mark)"], texts.Of(s), $"/units?State={s}"))], units.ToDictionary(u => u.Id, u => new GridDab(u.State.ToString())), nameof(UnitState.Unsold));
    }

    private static string ToneOf(UnitUse use) => use switch
    {
        UnitUse.Residence => "teal", UnitUse.Shop => "orange", UnitUse.Office => "azure", UnitUse.Storage => "secondary", UnitUse.Parking => "purple", _ => "yellow",
    };
}
