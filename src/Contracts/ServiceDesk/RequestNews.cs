using Steward.Contracts.Estate;
using Steward.Contracts.Identity;

namespace Steward.Contracts.ServiceDesk;

// What becomes of a request, told to whoever listens. Types, urgency and grades are told by their stable English names.

/// <summary>Somebody brought a request.</summary>
/// <param name="By">Who took it down: the customer, or who was asked.</param>
public sealed record RequestOpened(RequestId Request, SiteId Site, UnitId? Unit, string Number, string Type, bool Urgent, string Subject, AccountId? Reporter, AccountId? By = null);

/// <summary>What seemed ordinary when it was brought turned out to be urgent.</summary>
public sealed record RequestBecameUrgent(RequestId Request, SiteId Site, string Number, string Type, string Subject, AccountId? By);

/// <summary>Somebody holds it now: by taking it, or because a colleague gave it.</summary>
public sealed record RequestAccepted(RequestId Request, SiteId Site, string Number, string Subject, AccountId Holder, AccountId? By, AccountId? Reporter);

/// <summary>It was handed to another department and waits there for somebody to take it.</summary>
public sealed record RequestTransferred(RequestId Request, SiteId Site, string Number, string Subject, DepartmentId Department, string Reason, AccountId? By = null);

/// <summary>It is done or answered, in words the customer may read.</summary>
public sealed record RequestResolved(RequestId Request, SiteId Site, string Number, string Subject, string Resolution, AccountId? Reporter, DateTimeOffset? CallBackDueAt);

/// <summary>The customer was called back, or rated it by themselves.</summary>
/// <param name="Satisfaction">"Satisfied", "Fairly" or "Dissatisfied".</param>
public sealed record RequestRated(RequestId Request, SiteId Site, string Satisfaction, string? Words);

public sealed record RequestClosed(RequestId Request, SiteId Site, string Number, string Subject, AccountId? Reporter);

/// <summary>It was thought done and is not.</summary>
public sealed record RequestReopened(RequestId Request, SiteId Site, string Number, string Subject, string Reason, AccountId? Holder, AccountId? Reporter, AccountId? By = null);

/// <summary>Nothing is to be done after all.</summary>
/// <param name="By">Who cancelled it: the desk, or the customer who no longer needs it.</param>
/// <param name="With">The outage that was taken back with it, of which the same people hear.</param>
public sealed record RequestCancelled(RequestId Request, SiteId Site, string Number, string Subject, string Reason, AccountId? Holder, AccountId? Reporter, AccountId? By = null, OutageId? With = null);
