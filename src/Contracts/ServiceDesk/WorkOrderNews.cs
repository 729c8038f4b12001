using Steward.Contracts.Estate;
using Steward.Contracts.Identity;

namespace Steward.Contracts.ServiceDesk;

/// <summary>A worker was sent: a new work order, or one sent again.</summary>
public sealed record WorkOrderDispatched(WorkOrderId Order, RequestId Request, SiteId Site, string Number, AccountId Worker);

/// <summary>The worker gave the work order back; the desk has to send somebody else.</summary>
public sealed record WorkOrderReturned(WorkOrderId Order, RequestId Request, SiteId Site, string Number, string Reason);

/// <summary>A price was offered and waits for the customer's word.</summary>
public sealed record WorkOrderQuoted(WorkOrderId Order, RequestId Request, SiteId Site, string Number, long Fen);

/// <summary>The customer said yes or no to the price.</summary>
/// <param name="By">Who wrote it down: the customer, the desk, or the worker at the door.</param>
public sealed record WorkOrderAnswered(WorkOrderId Order, RequestId Request, SiteId Site, string Number, AccountId Worker, bool Agreed, AccountId? By = null);

/// <summary>The work is done.</summary>
/// <param name="Result">What was done, in words the customer may read.</param>
/// <param name="Last">No other work order of the request is open any more.</param>
public sealed record WorkOrderCompleted(WorkOrderId Order, RequestId Request, SiteId Site, string Number, string Result, bool Last);

/// <summary>Finished work is to be put to the customer's account, or taken off it again.</summary>
/// <param name="Customer">Who brought the request and is still with it; null when nobody is who could owe it, and it is to be asked whose it is.</param>
/// <param name="Fen">What changes now; below zero when less is owed than was charged before.</param>
/// <param name="TotalFen">What the order costs the customer in all.</param>
public sealed record WorkOrderCharged(WorkOrderId Order, RequestId Request, SiteId Site, UnitId? Unit, CustomerId? Customer, string Number, string What, long Fen, long TotalFen);

/// <summary>The customer added words, photos or a recording to a request under way.</summary>
public sealed record CustomerWrote(RequestId Request, SiteId Site, string Number, string Subject, AccountId? Holder);

/// <summary>The department wrote something to a request that the customer may read.</summary>
/// <param name="Words">Null where only photos, documents or a recording were added.</param>
public sealed record CustomerWasWritten(RequestId Request, SiteId Site, string Number, string Subject, string? Words);
