using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.Merging;

namespace Steward.Estate.Customers.Merges;

/// <summary>Two who were one had the same unit at the same time in the same role: that is one stay, from the first day of both to the last.</summary>
internal sealed class Stays(Db db, Merger merger)
{
    public async Task Blend(CustomerId kept, CancellationToken ct)
    {
        await db.Set<Occupancy>().Where(o => o.Customer == kept).LoadAsync(ct);
        var stays = db.ChangeTracker.Entries<Occupancy>().Where(e => e.State is not EntityState.Deleted && e.Entity.Customer == kept).Select(e => e.Entity);
        foreach (var same in stays.GroupBy(o => (o.Unit, o.Role)).Where(g => g.Count() > 1).ToArray())
        {
            var (stay, rest) = (same.OrderBy(o => o.From).First(), same.OrderBy(o => o.From).Skip(1));
            foreach (var next in rest)
                if (!stay.Overlaps(next.From, next.To)) stay = next;
                else
                {
                    stay.Correct(stay.Role, stay.From, stay.To is { } a && next.To is { } b ? a > b ? a : b : null);
                    await merger.SetAside(next, stay, ct);
                }
        }
    }
}
