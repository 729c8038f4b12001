using Steward.Contracts.Estate;

namespace Steward.ServiceDesk.Digests;

/// <summary>Proposes what to do about what stands out; the agent changes it as they know better.</summary>
public sealed class Advisor
{
    public Task<IReadOnlyList<DigestPoint>> Points(SiteId site, DigestContent content, CancellationToken ct) => Task.FromResult<IReadOnlyList<DigestPoint>>([]);
}
