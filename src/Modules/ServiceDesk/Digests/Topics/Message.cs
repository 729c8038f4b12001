namespace Steward.ServiceDesk.Digests.Topics;

/// <summary>What somebody brought, as the search for topics sees it.</summary>
/// <param name="Building">As it is written down.</param>
/// <param name="Place">In the caller's words.</param>
public sealed record Message(DigestMember Member, string? Details, string? Building, string? Place, string? Household);
