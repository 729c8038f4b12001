using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

internal static class CustomerFinder
{
    /// <summary>The customers that have the words, or, for whoever may reveal it, the very identity number; as many as are to be shown.</summary>
    public static async Task<Found<Customer>> FirstCustomers(this Db db, string? words, Func<IQueryable<Customer>, IQueryable<Customer>> rest, int enough, Actor actor, KeyRing ring, CancellationToken ct) =>
        await db.Identified(words, actor, ring, ct) is { } identified ? new(rest(identified), IsAll: true, InOrder: false) : await db.SearchFirst(words, rest, enough, ct);

    public static async Task<IQueryable<Customer>> FindCustomers(this Db db, string? words, Actor actor, KeyRing ring, CancellationToken ct) =>
        await db.Identified(words, actor, ring, ct) ?? db.Search<Customer>(words);

    private static async Task<IQueryable<Customer>?> Identified(this Db db, string? words, Actor actor, KeyRing ring, CancellationToken ct)
    {
        if (!actor.May(Permissions.Identity) || Identity.Normal(words) is not { } number) return null;
        var blinds = ring.Blinds(Identity.Purpose, number);
        var identified = db.Set<Customer>().Where(c => c.IdentityBlind != null && blinds.Contains(c.IdentityBlind));
        return await identified.AnyAsync(ct) ? identified : null;
    }
}
