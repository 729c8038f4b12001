using Microsoft.EntityFrameworkCore;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Photos and signatures of a work order are shown to whoever sees the order.</summary>
internal sealed class WorkOrderGuard(Db db) : Guard
{
    public override string Kind => nameof(WorkOrder);

    public override async Task<IReadOnlySet<Guid>> Visible(IReadOnlyCollection<Guid> things, Actor actor, CancellationToken ct)
    {
        var ids = things.Select(WorkOrderId.From).ToArray();
        var seen = await db.Set<WorkOrder>().VisibleTo(actor, db).Where(o => ids.Contains(o.Id)).Select(o => o.Id).ToListAsync(ct);
        return seen.Select(id => id.Value).ToHashSet();
    }
}
