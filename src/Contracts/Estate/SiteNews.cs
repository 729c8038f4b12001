namespace Steward.Contracts.Estate;

/// <summary>A community was taken under care (新增小区).</summary>
/// <param name="Others">All the communities there were before.</param>
public sealed record SiteAdded(SiteId Site, IReadOnlyList<SiteId> Others);
