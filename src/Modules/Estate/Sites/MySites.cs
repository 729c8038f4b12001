using Steward.Contracts.Estate;

namespace Steward.Estate.Sites;

/// <summary>The sites that whoever arrived works at, by name; known before any page begins to draw.</summary>
public sealed class MySites
{
    public sealed record One(SiteId Id, string Name);

    public IReadOnlyList<One> Sites { get; internal set; } = [];
}
