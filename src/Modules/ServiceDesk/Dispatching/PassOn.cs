using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Jobs;
using Steward.Platform.Settings;
using Steward.ServiceDesk.Handling;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Dispatching;

/// <summary>Every minute: what was given back, or not taken in time, goes to the next. What is appointed for later waits until two hours before.</summary>
public sealed class PassOn(Db db, PassOrder pass, SettingReader settings, Rounds rounds, TimeProvider clock) : IRunByClock
{
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(2);

    public async Task Run(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var soon = now + Ahead;
        var idle = await db.Set<WorkOrder>().AsNoTracking().Where(o => (o.State == WorkOrderState.Dispatched || o.State == WorkOrderState.Returned) && (o.AppointedAt == null || o.AppointedAt <= soon))
            .OrderBy(o => o.DispatchedAt).ToListAsync(ct);
        await rounds.Each(idle, async order =>
        {
            if (!await settings.Get(DispatchSettings.Pass, order.Site, ct: ct) || order.Asked.Count >= await settings.Get(DispatchSettings.Passes, order.Site, ct: ct)) return;
            if (order.State is WorkOrderState.Dispatched && order.DispatchedAt > now.AddMinutes(-await settings.Get(DeskSettings.AcceptMinutes, order.Site, ct: ct))) return;
            await pass.Run(order.Id, new() { Version = order.Version }, ct);
        }, ct);
    }
}
