using Steward.Contracts.ServiceDesk;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>A request's news in the words of the contract.</summary>
public static class RequestTold
{
    /// <summary>The topic under which screens of its site hear that they should look again.</summary>
    public static string Topic(this Request r) => $"requests:{r.Site}";

    public static RequestOpened Opened(this Request r, Actor by) => new(r.Id, r.Site, r.Unit, r.Number, r.Type.ToString(), r.Urgency is Urgency.Urgent, r.Subject, r.Reporter, by.Account);
    public static RequestBecameUrgent BecameUrgent(this Request r, Actor by) => new(r.Id, r.Site, r.Number, r.Type.ToString(), r.Subject, by.Account);
    public static RequestAccepted Taken(this Request r, Actor by) => new(r.Id, r.Site, r.Number, r.Subject, r.Holder!.Value, by.Account, r.Reporter);
    public static RequestTransferred Transferred(this Request r, string reason, Actor by) => new(r.Id, r.Site, r.Number, r.Subject, r.Department!.Value, reason, by.Account);
    public static RequestResolved Done(this Request r) => new(r.Id, r.Site, r.Number, r.Subject, r.Resolution!, r.Reporter, r.CallBackDueAt);
    public static RequestClosed Closed(this Request r) => new(r.Id, r.Site, r.Number, r.Subject, r.Reporter);
    public static RequestReopened Reopened(this Request r, string reason, Actor by) => new(r.Id, r.Site, r.Number, r.Subject, reason, r.Holder, r.Reporter, by.Account);
    public static RequestCancelled Cancelled(this Request r, string reason, Actor by, OutageId? with = null) => new(r.Id, r.Site, r.Number, r.Subject, reason, r.Holder, r.Reporter, by.Account, with);
    public static CustomerWasWritten Written(this Request r, string? words) => new(r.Id, r.Site, r.Number, r.Subject, words);
    public static RequestJoined JoinedBy(this Request r, Actor by) => new(r.Id, r.Site, r.Number, r.Subject, r.Holder, by.Account);
    public static RequestMerged Merged(this Request r, Request into) => new(r.Id, into.Id, r.Site, r.Number, into.Number, r.Subject);
}
