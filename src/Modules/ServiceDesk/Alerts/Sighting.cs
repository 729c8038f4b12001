using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.ServiceDesk.Complaints;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Something that needs somebody's eyes, as it is seen now.</summary>
/// <param name="Since">Since when it has been so: a request's round begins anew when it is opened again.</param>
/// <param name="From">The moment the steps are counted from: when the promise is due, or since when nobody attends to it.</param>
/// <param name="Holder">Who should see to it, if anybody.</param>
/// <param name="Caller">To whom the grade of a complaint reserves the call; null of what is no call.</param>
public sealed record Sighting(RequestId Request, WorkOrderId? Order, SiteId Site, string Number, string Subject, Urgency Urgency, Watch Watch, DateTimeOffset Since, DateTimeOffset From, AccountId? Holder, DepartmentId? Department, DueCallBackId? Call = null, Rank? Caller = null)
{
    /// <summary>Whom a step tells of it: nobody who may not call.</summary>
    public Whom Told(Whom step) => Caller is { } rank && (Whom)(rank + 1) is var least && least > step ? least : step;


    public Guid Thing => Call?.Value ?? Order?.Value ?? Request.Value;
}

/// <summary>A step whose moment has come.</summary>
public sealed record Due(Sighting Of, LadderStep Step);
