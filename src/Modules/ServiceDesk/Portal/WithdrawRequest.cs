using Steward.Platform.Notifications;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Portal;

/// <summary>The resident no longer needs it. Where others brought the same, it goes on for them, and only the resident steps out.</summary>
public sealed class WithdrawRequest(Work work, Notify notify) : DropRequest(work, notify, Permissions.Portal)
{
    protected override async Task<bool> OnlyStepsOut(Request request, string reason, CancellationToken ct)
    {
        if (!await Db.IsBroughtByOthers(request, Actor, ct)) return false;
        request.StepOut(reason, Actor, Now);
        if (request.Holder is { } holder) await Notify.Tell(NoticeKinds.Withdrawn, [holder], $"/requests/{request.Id}", "Who brought {0} no longer needs it; it goes on for those who joined: {1}", [request.Number, WhenRequestMoves.Short(reason)], ct);
        Refresh(request.Topic());
        return true;
    }
}
