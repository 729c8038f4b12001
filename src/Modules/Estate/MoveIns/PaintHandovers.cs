using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns;

/// <summary>The building grid by how far the handover of each home has come.</summary>
internal sealed class PaintHandovers(Db db, Actor actor, Catalogue texts) : IPaintTheGrid
{
    private const string None = "none";
    private static readonly HandoverState[] Shades = [HandoverState.Expected, HandoverState.Booked, HandoverState.Absent, HandoverState.AtCounter, HandoverState.Inspecting, HandoverState.Rectifying, HandoverState.Accepted, HandoverState.KeysGiven];

    public IReadOnlyList<GridView> Views => actor.May(Permissions.SeeMoveIns) ? [new("move-in", "Move-in", 60)] : [];

    public async Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        var found = await db.Set<Handover>().AsNoTracking().VisibleTo(actor).Where(h => h.Way == HandoverWay.In && h.State != HandoverState.Withdrawn)
            .Join(db.Set<Unit>().Where(u => buildings.Contains(u.Building)), h => h.Unit, u => u.Id, (h, u) => new { h.Unit, h.State, h.Number }).ToListAsync(ct);
        var units = found.GroupBy(h => h.Unit).ToDictionary(g => g.Key, g => g.MaxBy(h => h.Number)!.State is var s && s is HandoverState.Archived ? new GridDab(HandoverState.KeysGiven.ToString()) : new GridDab(s.ToString()));
        return new([.. Shades.Select(s => new GridShade(s.ToString(), Tones.Of(s), texts[$"{s} (mark)"], texts.Of(s), $"/move-in?State={s}")), new(None, "secondary", "", texts["Not being handed over"])], units, None);
    }
}
