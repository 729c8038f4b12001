using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Data;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Companies;

/// <summary>The building grid by who trades where: each unit in which a company sits has the colour of its trade.</summary>
internal sealed class PaintTrades(Db db, Actor actor, Catalogue texts, TimeProvider clock) : IPaintTheGrid
{
    private const string Unknown = "unknown", None = "none";

    public IReadOnlyList<GridView> Views => actor.May(Permissions.See) ? [new("trades", "Companies and trades", 50)] : [];

    public async Task<GridPainting> Paint(string view, IReadOnlyCollection<BuildingId> buildings, CancellationToken ct)
    {
        var units = db.Set<Unit>().VisibleTo(actor).Where(u => buildings.Contains(u.Building));
        var firms = await db.Set<Occupancy>().On(Shown.DayOf(clock.GetUtcNow())).Join(units, o => o.Unit, u => u.Id, (o, u) => o)
            .Join(db.Set<Customer>().Where(c => c.Kind == CustomerKind.Company), o => o.Customer, c => c.Id, (o, c) => new { o.Unit, o.Role, c.Name, c.Trade }).ToListAsync(ct);
        return new(
            [.. Enum.GetValues<Trade>().Select(t => new GridShade(t.ToString(), ToneOf(t), texts[$"{t} (mark)"], texts.Of(t), $"/companies?Trade={t}")),
                new(Unknown, "azure", texts["Company (mark)"], texts["Trade not known"], "/companies"), new(None, "secondary", "", texts["No company"])],
            // Whoever rents sits there; an owner who lets it does not.
            firms.GroupBy(f => f.Unit).ToDictionary(g => g.Key, g => g.OrderByDescending(f => f.Role == OccupancyRole.Tenant).ThenBy(f => f.Name, StringComparer.Ordinal).First() is var firm ? new GridDab(firm.Trade?.ToString() ?? Unknown, firm.Name) : default), None);
    }

    private static string ToneOf(Trade trade) => trade switch
    {
        Trade.Food => "orange", Trade.Retail => "yellow", Trade.Beauty => "pink", Trade.Health => "red", Trade.Education => "lime", Trade.HouseholdServices => "teal", Trade.Finance => "indigo",
        Trade.Technology => "blue", Trade.Culture => "purple", Trade.Property => "cyan", Trade.Logistics => "green", _ => "azure",
    };
}
