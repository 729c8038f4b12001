using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Complaints;

namespace Steward.ServiceDesk.Requests;

/// <summary>The desk drops a request that needs nothing done: withdrawn, a mistake, reported twice. A graded complaint is dropped by whoever answers it.</summary>
public sealed class CancelRequest(Work work, Notify notify, Settlement settlement) : DropRequest(work, notify, Permissions.Handle)
{
    protected override Task Weigh(Request request, CancellationToken ct) => settlement.RefuseLessening(request, ct);
}
