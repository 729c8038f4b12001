using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Tenure;
using Steward.Platform.Data;

namespace Steward.Estate.Retention;

internal static class Proving
{
    /// <summary>Changes of owner or tenant of these persons whose other party is still known: their scans prove what that one has the unit by.</summary>
    public static IQueryable<TenureChange> ProvingTo(this Db db, IReadOnlyCollection<CustomerId> ids) => db.Set<TenureChange>().Where(t => t.AnonymisedAt == null
        && (ids.Contains(t.Leaving) && !ids.Contains(t.Coming) && db.Set<Customer>().Any(c => c.Id == t.Coming && c.AnonymisedAt == null)
            || ids.Contains(t.Coming) && !ids.Contains(t.Leaving) && db.Set<Customer>().Any(c => c.Id == t.Leaving && c.AnonymisedAt == null)));
}
