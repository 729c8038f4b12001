using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

internal static class CustomerFinder
{
    /// <summary>The actor's customers that have the words, or, for whoever may reveal it, the very identity number.</summary>
    /// <param name="rest">What else is asked of them.</param>
    public static async Task<Found<Customer>> FindCustomers(this Db db, string? words, Actor actor, KeyRing ring, CancellationToken ct, Func<IQueryable<Customer>, IQueryable<Customer>>? rest = null, Reach reach = Reach.Pages)
    {
        IQueryable<Customer> Asked(IQueryable<Customer> customers) => (rest ?? (c => c))(customers.VisibleTo(actor).InChosenSite(actor));
        if (actor.May(Permissions.Identity) && Identity.Normal(words) is { } number)
        {
            var blinds = ring.Blinds(Identity.Purpose, number);
            var identified = db.Set<Customer>().Where(c => c.IdentityBlind != null && blinds.Contains(c.IdentityBlind));
            if (await identified.AnyAsync(ct)) return new(Asked(identified));
        }
        return await db.SearchWindow<Customer>(words, actor, Asked, ct, reach: reach);
    }
}
