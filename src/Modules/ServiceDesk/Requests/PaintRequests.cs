using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>The building grid by how many requests are open about each unit.</summary>
internal sealed class PaintRequests(IServiceDesk desk, Actor actor, Catalogue texts) : IPaintTheGrid
{
    public IReadOnlyList<GridView> Views => actor.May(Permissions.See) ? [new("requests", "Open requests", 30)] : [];

    public async Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        var open = await desk.OpenRequests(buildings, ct);
        return new(
            [new("3", "red", "3+", texts["Three or more open requests"]), new("2", "orange", "2", texts["Two open requests"]), new("1", "yellow", "1", texts["One open request"]), new("0", "secondary", "", texts["No open request"])],
            open.ToDictionary(o => o.Key, o => new GridDab(Math.Min(o.Value, 3).ToString(System.Globalization.CultureInfo.InvariantCulture), texts["{0} open requests", o.Value])), "0");
    }
}
