using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Lettings;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Parking;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Platform.Data;

namespace Steward.Estate.Retention;

/// <summary>What is under way with a customer: for as long, the archive must say who they are, whether or not they have a unit.</summary>
internal static class Engagements
{
    public static IQueryable<Customer> Engaged(this IQueryable<Customer> customers, Db db) => customers.Where(UnderWay(db));

    /// <summary>Nor do they ask about their own data; that is settled by an erasure, but nothing else.</summary>
    public static IQueryable<Customer> Disengaged(this IQueryable<Customer> customers, Db db)
    {
        var engaged = UnderWay(db);
        return customers.Where(Expression.Lambda<Func<Customer, bool>>(Expression.Not(engaged.Body), engaged.Parameters)).Where(c => !db.Set<PersonRequest>().Any(r => r.Customer == c.Id && r.Asked != null));
    }

    private static Expression<Func<Customer, bool>> UnderWay(Db db) => c =>
        db.Set<ParkingHolding>().Any(h => h.Customer == c.Id && h.Held != null)
        || db.Set<ParkingWish>().Any(w => w.Customer == c.Id && w.Waits != null)
        || db.Set<Letting>().Any(l => l.Customer == c.Id && !db.Set<Letting>().Over().Any(o => o.Id == l.Id))
        || db.Set<KeyCustody>().Any(k => k.Customer == c.Id && k.State == KeyCustodyState.Running)
        || db.Set<TenureChange>().Any(t => (t.Leaving == c.Id || t.Coming == c.Id) && t.State == TenureChangeState.Asked)
        || db.Set<Handover>().Any(h => h.Customer == c.Id && h.Running != null);
}
