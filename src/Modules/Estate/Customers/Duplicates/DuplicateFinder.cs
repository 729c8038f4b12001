using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Pages;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>Looks through a site for customers who may be on record twice: by what the database can group, and by names within one unit.</summary>
public sealed class DuplicateFinder(Db db, TimeProvider clock)
{
    /// <summary>A number that more than so many have is that of an office or an agent, and says nothing about who they are.</summary>
    private const int Crowd = 8;

    private sealed class Shared { public bool Phone, Unit; }

    private sealed record Found(string Key, Likeness.Side Side);

    /// <summary>Writes down what is found; what no longer holds goes, and whom somebody told apart stays apart until one of them is forgotten.</summary>
    public async Task Propose(SiteId site, CancellationToken ct)
    {
        var (found, known) = (await Look(site, ct), await db.Set<LikelyDuplicate>().Where(p => p.Site == site).ToListAsync(ct));
        var forgotten = (await db.Set<LikelyDuplicate>().Where(p => p.Site == site && db.Set<Customer>().Any(c => (c.Id == p.First || c.Id == p.Second) && c.AnonymisedAt != null)).Select(p => p.Id).ToListAsync(ct)).ToHashSet();
        foreach (var pair in known)
            if (found.TryGetValue(Pair(pair.First, pair.Second), out var like)) pair.Show(like);
            else if (pair.ToldApartAt is null || forgotten.Contains(pair.Id)) db.Remove(pair);
        await db.Blur([.. known.Where(p => forgotten.Contains(p.Id)).Select(p => p.Key)], _ => null, ct);
        var told = known.Select(p => Pair(p.First, p.Second)).ToHashSet();
        foreach (var (pair, like) in found.Where(f => !told.Contains(f.Key)))
        {
            var made = new LikelyDuplicate(site, pair.Item1, pair.Item2, clock.GetUtcNow());
            made.Show(like);
            db.Add(made);
        }
    }

    internal static (CustomerId, CustomerId) Pair(CustomerId one, CustomerId other) => one.Value.CompareTo(other.Value) <= 0 ? (one, other) : (other, one);

    private async Task<IReadOnlyDictionary<(CustomerId, CustomerId), Likeness>> Look(SiteId site, CancellationToken ct)
    {
        var (sides, pairs) = (new Dictionary<CustomerId, Likeness.Side>(), new Dictionary<(CustomerId, CustomerId), Shared>());
        var here = db.Set<Customer>().Where(c => c.Site == site && c.MergedInto == null && c.AnonymisedAt == null);
        var numbers = here.SelectMany(c => c.Phones, (c, p) => new { c.Id, p.Number });
        var often = numbers.GroupBy(n => n.Number).Where(g => g.Select(n => n.Id).Distinct().Count() > 1 && g.Select(n => n.Id).Distinct().Count() <= Crowd).Select(g => g.Key);
        Pair(await here.SelectMany(c => c.Phones, (c, p) => new { Customer = c, p.Number }).Where(x => often.Contains(x.Number))
            .Select(x => new Found(x.Number, new(x.Customer.Id, x.Customer.Kind, x.Customer.Name, x.Customer.IdentityKind, x.Customer.IdentityBlind, true))).ToListAsync(ct), s => s.Phone = true);
        var twice = here.Where(c => c.IdentityBlind != null).GroupBy(c => c.IdentityBlind).Where(g => g.Count() > 1).Select(g => g.Key);
        Pair(await here.Where(c => twice.Contains(c.IdentityBlind)).Select(c => new Found(c.IdentityBlind!, new(c.Id, c.Kind, c.Name, c.IdentityKind, c.IdentityBlind, c.Phones.Any()))).ToListAsync(ct), _ => { });
        await Neighbours(here, Pair, ct);
        return pairs.Select(p => (p.Key, Like: Likeness.Of(sides[p.Key.Item1], sides[p.Key.Item2], p.Value.Phone, p.Value.Unit))).Where(p => p.Like.Strength is not null).ToDictionary(p => p.Key, p => p.Like);

        void Pair(IEnumerable<Found> found, Action<Shared> mark)
        {
            foreach (var group in found.GroupBy(f => f.Key, f => f.Side))
            {
                var same = group.DistinctBy(s => s.Id).OrderBy(s => s.Id.Value).ToArray();
                for (var i = 0; i < same.Length; i++)
                    for (var j = i + 1; j < same.Length; j++)
                    {
                        (sides[same[i].Id], sides[same[j].Id]) = (same[i], same[j]);
                        if (!pairs.TryGetValue((same[i].Id, same[j].Id), out var shared)) pairs[(same[i].Id, same[j].Id)] = shared = new();
                        mark(shared);
                    }
            }
        }
    }

    /// <summary>Those who hold or live in one unit today and whose names are alike; one unit after the other, so that a large site takes no more memory.</summary>
    private async Task Neighbours(IQueryable<Customer> here, Action<IEnumerable<Found>, Action<Shared>> pair, CancellationToken ct)
    {
        var together = db.Set<Occupancy>().On(Shown.DayOf(clock.GetUtcNow())).Join(here, o => o.Customer, c => c.Id, (o, c) => new { o.Unit, Customer = c })
            .OrderBy(x => x.Unit).Select(x => new { x.Unit, Side = new Likeness.Side(x.Customer.Id, x.Customer.Kind, x.Customer.Name, x.Customer.IdentityKind, x.Customer.IdentityBlind, x.Customer.Phones.Any()) });
        var (home, people) = (default(UnitId), new List<Likeness.Side>());
        await foreach (var x in together.AsAsyncEnumerable().WithCancellation(ct))
        {
            if (x.Unit != home) Alike(people, pair);
            if (x.Unit != home) people.Clear();
            home = x.Unit;
            people.Add(x.Side);
        }
        Alike(people, pair);
    }

    private static void Alike(List<Likeness.Side> people, Action<IEnumerable<Found>, Action<Shared>> pair)
    {
        var some = people.DistinctBy(p => p.Id).Take(60).ToArray();
        for (var i = 0; i < some.Length; i++)
            for (var j = i + 1; j < some.Length; j++)
                if (Likeness.Compare(some[i].Name, some[j].Name) is not NameLikeness.Different) pair([new("", some[i]), new("", some[j])], s => s.Unit = true);
    }
}
