using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Procedures;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Buildings;

/// <summary>The building grid by what is written of the unit itself: how it is lived in, and what it is used for.</summary>
internal sealed class PaintUnits(Db db, Actor actor, Catalogue texts, SettingReader settings, TimeProvider clock) : IPaintTheGrid
{
    private const string States = "state", Uses = "use", Rent = "rent";

    public IReadOnlyList<GridView> Views => actor.May(Permissions.See) ? [new(States, "State of occupancy", 10), new(Uses, "Use", 20), new(Rent, "For rent", 25)] : [];

    public async Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        if (view is Rent) return await PaintRent(buildings, ct);
        var units = await db.Set<Unit>().AsNoTracking().VisibleTo(actor).Where(u => buildings.Contains(u.Building)).Select(u => new { u.Id, u.State, u.Use }).ToListAsync(ct);
        return view is Uses
            ? new([.. Enum.GetValues<UnitUse>().Select(u => new GridShade(u.ToString(), ToneOf(u), texts[$"{u} (mark)"], texts.Of(u), $"/units?Use={u}"))], units.ToDictionary(u => u.Id, u => new GridDab(u.Use.ToString())), nameof(UnitUse.Other))
            : new([.. Enum.GetValues<UnitState>().Select(s => new GridShade(s.ToString(), Tones.Of(s), texts[$"{s} (mark)"], texts.Of(s), $"/units?State={s}"))], units.ToDictionary(u => u.Id, u => new GridDab(u.State.ToString())), nameof(UnitState.Unsold));
    }

    /// <summary>What is let, whose lease ends soon, and what stands empty and could be let.</summary>
    private async Task<GridPainting> PaintRent(IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var warning = await settings.Get(TenureSettings.LeaseDays, actor.Chosen, ct: ct);
        var soon = today.AddDays(warning);
        var units = await db.Set<Unit>().AsNoTracking().VisibleTo(actor).Where(u => buildings.Contains(u.Building)).Select(u => new { u.Id, u.State }).ToListAsync(ct);
        var leases = await db.Set<Occupancy>().On(today).Tenants().Where(o => db.Set<Unit>().Any(u => u.Id == o.Unit && buildings.Contains(u.Building))).Select(o => new { o.Unit, o.To }).ToListAsync(ct);
        var ends = leases.GroupBy(l => l.Unit).ToDictionary(g => g.Key, g => g.Max(l => l.To ?? DateOnly.MaxValue));
        string Of(UnitId id, UnitState state) => ends.TryGetValue(id, out var last) ? last <= soon ? "LeaseEnds" : "Let" : state is UnitState.LongVacant ? "Vacant" : state is UnitState.Let ? "Let" : "Own";
        GridShade Shade(string name, string tone, string title, string? list) => new(name, tone, texts[$"{name} (mark)"], title, list);
        return new([Shade("Vacant", "orange", texts["Empty, could be let"], $"/units?State={UnitState.LongVacant}"), Shade("LeaseEnds", "yellow", texts["Lease ends within {0} days", warning], $"/units?Lease={TermLeft.RunsOut}"), Shade("Let", "azure", texts["Let"], $"/units?State={UnitState.Let}"), Shade("Own", "secondary", texts["Not for rent"], null)],
            units.ToDictionary(u => u.Id, u => new GridDab(Of(u.Id, u.State))), "Own");
    }

    private static string ToneOf(UnitUse use) => use switch
    {
        UnitUse.Residence => "teal", UnitUse.Shop => "orange", UnitUse.Office => "azure", UnitUse.Storage => "secondary", UnitUse.Parking => "purple", _ => "yellow",
    };
}
