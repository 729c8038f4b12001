using Steward.ServiceDesk.Digests.Topics;

namespace Steward.ServiceDesk.Requests;

/// <summary>When its time is over, nothing in it tells any more who brought it.</summary>
public sealed partial class Request
{
    public DateTimeOffset? AnonymisedAt { get; private set; }

    /// <summary>What was the matter and what was done stays for the figures; the person goes, and whatever in the words could lead to one.</summary>
    internal void Anonymise(DateTimeOffset at)
    {
        if (AnonymisedAt is not null) return;
        string? Less(string? words) => Redacted.Of(words, ContactName);
        (Subject, Details, Wish, Resolution, PublicWords) = (Less(Subject) ?? "***", Less(Details), Less(Wish), Less(Resolution), Less(PublicWords));
        (Cause, Remedy, Outcome) = (Less(Cause), Less(Remedy), Less(Outcome));
        (ContactName, ContactPhone, Customer, Reporter, AnonymisedAt) = (null, null, null, null, at);
    }
}
