using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

internal static class CustomerFinder
{
    /// <summary>The customers that have the words, or, for whoever may reveal it, the very identity number.</summary>
    public static async Task<IQueryable<Customer>> FindCustomers(this Db db, string? words, Actor actor, KeyRing ring, CancellationToken ct)
    {
        if (!actor.May(Permissions.Identity) || Identity.Normal(words) is not { } number) return db.Search<Customer>(words);
        var blinds = ring.Blinds(Identity.Purpose, number);
        var identified = db.Set<Customer>().Where(c => c.IdentityBlind != null && blinds.Contains(c.IdentityBlind));
        return await identified.AnyAsync(ct) ? identified : db.Search<Customer>(words);
    }
}
