using Steward.Contracts.Estate;
using Steward.Contracts.Identity;

namespace Steward.Contracts.ServiceDesk;

// What many customers have in common, told to whoever listens.

/// <summary>Another customer brought the same and joined the request.</summary>
public sealed record RequestJoined(RequestId Request, SiteId Site, string Number, string Subject, AccountId? Holder, AccountId? By);

/// <summary>A request turned out to be the same as another and goes on there.</summary>
/// <param name="Into">The request that goes on.</param>
public sealed record RequestMerged(RequestId Request, RequestId Into, SiteId Site, string Number, string IntoNumber, string Subject);

/// <summary>Something is out of service, or will be from then on.</summary>
/// <param name="Kind">"Lift", "Water", "Power" …</param>
public sealed record OutageAnnounced(OutageId Outage, SiteId Site, RequestId Request, string Kind, string What, DateTimeOffset Since, DateTimeOffset? Expected);

/// <summary>There is news of an outage, or it is expected to end at another time.</summary>
public sealed record OutageUpdated(OutageId Outage, SiteId Site, RequestId Request, string What, string Words, DateTimeOffset? Expected);

/// <summary>It is in service again.</summary>
public sealed record OutageRestored(OutageId Outage, SiteId Site, RequestId Request, string What, string Words);

/// <summary>It was announced by mistake, or does not take place.</summary>
/// <param name="BeforeItBegan">It was planned, and had not begun.</param>
public sealed record OutageWithdrawn(OutageId Outage, SiteId Site, RequestId Request, string What, string Reason, bool BeforeItBegan = false);
