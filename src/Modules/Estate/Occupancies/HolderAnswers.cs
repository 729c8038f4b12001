using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Occupancies;

internal sealed class HolderAnswers(Db db, IEstate estate, TimeProvider clock) : IHolders
{
    public async Task<IReadOnlyList<AccountId>> AccountsOf(IEnumerable<CustomerId> customers, CancellationToken ct)
    {
        var ids = customers.Distinct().ToArray();
        return await db.Set<CustomerPhone>().Where(p => ids.Contains(p.Customer)).Join(db.Users.Where(a => a.Kind == ActorKind.Resident && a.ClosedAt == null), p => p.Number, a => a.PhoneNumber, (p, a) => a.Id).Distinct().ToListAsync(ct);
    }

    public async Task<IReadOnlyList<Holder>> Of(IEnumerable<UnitId> units, CancellationToken ct)
    {
        var ids = units.Distinct().ToArray();
        var held = await db.Set<Occupancy>().AsNoTracking().On(Shown.DayOf(clock.GetUtcNow())).Where(o => ids.Contains(o.Unit)).OrderBy(o => o.From).ThenBy(o => o.Id).Select(o => new { o.Unit, o.Customer, o.Role }).ToListAsync(ct);
        var whose = held.Select(h => h.Customer).Distinct().ToArray();
        var cards = await estate.Customers(whose, ct);
        var accounts = (await db.Set<CustomerPhone>().Where(p => whose.Contains(p.Customer))
            .Join(db.Users.Where(a => a.Kind == ActorKind.Resident && a.ClosedAt == null), p => p.Number, a => a.PhoneNumber, (p, a) => new { p.Customer, a.Id }).ToListAsync(ct)).ToLookup(a => a.Customer, a => a.Id);
        return [.. held.OrderBy(h => h.Role).DistinctBy(h => (h.Unit, h.Customer, h.Role)).Select(h => new Holder(h.Unit, cards[h.Customer], (HolderRole)h.Role, [.. accounts[h.Customer]]))];
    }
}
