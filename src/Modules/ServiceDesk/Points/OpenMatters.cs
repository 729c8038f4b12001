using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Outages;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Points;

/// <summary>What is known to be out of order at a point: outages there, and what was reported there and is still open. Complaints are nobody else's affair.</summary>
public sealed class OpenMatters(Db db)
{
    /// <param name="Title">An outage in the words announced, or only the category: reporters' own words are shown to nobody.</param>
    /// <param name="Words">What the department tells everybody.</param>
    /// <param name="Passers">How many besides the first said that they see it.</param>
    public sealed record Matter(Request Request, Outage? Outage, string? Title, string? Words, DateTimeOffset Since, DateTimeOffset? Expected, int Passers);

    public async Task<IReadOnlyList<Matter>> At(Point point, CancellationToken ct)
    {
        var outages = await db.Set<Outage>().AsNoTracking().Current().Where(o => o.Site == point.Site).Where(o => o.Buildings.Count == 0 || o.Buildings.Any(b => b.Building == point.Building)).ToListAsync(ct);
        var announced = outages.Select(o => o.Request).ToArray();
        var requests = await db.Set<Request>().AsNoTracking().Open().Where(r => announced.Contains(r.Id) || r.Point == point.Id && r.Type != RequestType.Complaint).OrderByDescending(r => announced.Contains(r.Id)).ThenByDescending(r => r.ReceivedAt).Take(announced.Length + 20).ToListAsync(ct);
        var ids = requests.Select(r => r.Id).ToArray();
        var passers = await db.Set<PassByReport>().Where(p => p.IsSame && ids.Contains(p.Request)).GroupBy(p => p.Request).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        var categories = await db.Set<Category>().AsNoTracking().ToDictionaryAsync(c => c.Id, ct);
        return
        [
            .. requests.Select(r => (Request: r, Outage: outages.FirstOrDefault(o => o.Request == r.Id))).OrderBy(m => m.Outage is null).Select(m => new Matter(m.Request, m.Outage,
                m.Outage?.What ?? (m.Request.Category is { } c ? categories[c].Title : null), m.Outage?.LastWords ?? m.Request.PublicWords,
                m.Outage?.Since ?? m.Request.ReceivedAt, m.Outage?.Expected, passers.GetValueOrDefault(m.Request.Id))),
        ];
    }
}
