using Microsoft.EntityFrameworkCore;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;

namespace Steward.ServiceDesk.Requests;

/// <summary>What was still to be seen to at a moment (前期遗留), by its history.</summary>
internal static class CarriedOver
{
    private static readonly string[] IsOpen = [nameof(RequestState.New), nameof(RequestState.Accepted), nameof(RequestState.OnHold)];

    public static IQueryable<Request> OpenAt(this IQueryable<Request> requests, DateTimeOffset moment, Db db)
    {
        var moves = db.Set<Moved>().Where(m => m.To != null && m.At < moment);
        // The columns say of most that they were over by then: only of the rest the history is asked.
        return requests.Where(r => r.ReceivedAt < moment
            && (r.State == RequestState.New || r.State == RequestState.Accepted || r.State == RequestState.OnHold || r.State == RequestState.Cancelled || r.State == RequestState.Merged || r.ResolvedAt >= moment || r.ReopenedAt >= moment)
            && !moves.Any(m => m.Thing == (Guid)(object)r.Id && !IsOpen.Contains(m.To!) && !moves.Any(later => later.Thing == m.Thing && later.Id > m.Id)));
    }
}
