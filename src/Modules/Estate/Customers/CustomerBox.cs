using Microsoft.EntityFrameworkCore;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>Customers by any part of a name, its pinyin initials or a telephone number.</summary>
internal sealed class CustomerBox(Db db, Actor actor, KeyRing ring, TimeProvider clock) : ISearchBox
{
    public int Order => 20;
    public string Kind => "Customers";
    public string Icon => "users";
    public Permission Permission => Permissions.See;
    public string List => "/customers";

    public async Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct)
    {
        var named = await db.FindCustomers(words, actor, ring, ct, reach: Reach.Few);
        if (named.IsNone) return [];
        var found = await named.Things
            .OrderBy(c => c.Name).Take(most)
            .Select(c => new { c.Id, c.Kind, c.Name, Phones = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).ToList() }).ToListAsync(ct);
        if (found.Count == 0) return [];
        var ids = found.Select(c => c.Id).ToArray();
        var homes = await db.Set<Occupancy>().On(Shown.DayOf(clock.GetUtcNow())).Where(o => ids.Contains(o.Customer))
            .Join(db.Set<Unit>(), o => o.Unit, u => u.Id, (o, u) => new { o.Customer, u.Label }).Distinct().ToListAsync(ct);
        return [.. found.Select(c => new Hit(Privacy.Name(actor, c.Kind, c.Name),
            string.Join(" · ", homes.Where(h => h.Customer == c.Id).Select(h => h.Label).Order(StringComparer.Ordinal).Concat(Meant(c.Phones, words).Select(Shown.Masked))), $"/customers/{c.Id}"))];
    }

    /// <summary>The number searched for when it is a number, otherwise the first.</summary>
    private static IEnumerable<string> Meant(List<string> numbers, string words) =>
        numbers.OrderByDescending(n => Phones.Normal(words) is { } sought && n.Contains(sought, StringComparison.Ordinal)).Take(1);
}
