using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Customers;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

/// <summary>The portal's accounts of a household that does not live here yet: by its telephone numbers.</summary>
public sealed class MoveInPeople(Db db)
{
    public async Task<IReadOnlyList<AccountId>> AccountsOf(CustomerId customer, CancellationToken ct) =>
        await db.Set<CustomerPhone>().Where(p => p.Customer == customer)
            .Join(db.Users.Where(a => a.Kind == ActorKind.Resident && a.ClosedAt == null), p => p.Number, a => a.PhoneNumber, (p, a) => a.Id).Distinct().ToListAsync(ct);
}
