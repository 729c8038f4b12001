using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>The building grid by how much is missing in the file of each unit.</summary>
internal sealed class PaintArchive(Db db, Actor actor, Catalogue texts, TimeProvider clock) : IPaintTheGrid
{
    public IReadOnlyList<GridView> Views => actor.May(Permissions.Papers) ? [new("archive", "Gaps in the archive", 40)] : [];

    public async Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        var units = db.Set<Unit>().VisibleTo(actor).Where(u => buildings.Contains(u.Building));
        var files = await Demands.On(db, Shown.DayOf(clock.GetUtcNow())).Where(d => units.Any(u => u.Id == d.Unit)).Select(d => new { d.Unit, d.Standing }).ToListAsync(ct);
        return new(
            [
                new("many", "red", "!!", texts["Four or more papers missing"], "/archive"), new("some", "orange", "!", texts["One to three papers missing"], "/archive"),
                new("soon", "yellow", "~", texts["A paper ends soon"], "/archive"), new("whole", "teal", "✓", texts["Complete"]), new("none", "secondary", "", texts["No file yet"]),
            ],
            files.GroupBy(d => d.Unit).ToDictionary(g => g.Key, g => Dab([.. g.Select(d => (PaperStanding)d.Standing)])), "none");
    }

    private GridDab Dab(PaperStanding[] papers)
    {
        var missing = papers.Count(p => p < PaperStanding.EndsSoon);
        var shade = missing switch { > 3 => "many", > 0 => "some", _ => papers.Contains(PaperStanding.EndsSoon) ? "soon" : "whole" };
        return new(shade, texts["{0} of {1} papers are on file", papers.Length - missing, papers.Length]);
    }
}
