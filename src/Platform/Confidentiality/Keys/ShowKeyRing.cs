using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Keys;

/// <summary>Which keys there are, and how much each of them still encrypts; the keys themselves are shown to nobody.</summary>
public sealed class ShowKeyRing(Work work, KeyRing ring, Resealing resealing) : Query<ShowKeyRing.Filter, ShowKeyRing.View>(work, ConfidentialityPermissions.Keys)
{
    public sealed record Filter;
    public sealed record Row(string Name, bool IsCurrent, bool IsHere, int Uses);
    /// <param name="Unreadable">Values that no key reads, the first of them.</param>
    public sealed record View(IReadOnlyList<Row> Keys, IReadOnlyList<Resealing.Unreadable> Unreadable);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var uses = await resealing.Uses(ct);
        var names = ring.Names;
        return new([.. names.Union(uses.Keys).OrderDescending(StringComparer.Ordinal).Select(n => new Row(n, n == ring.Current, names.Contains(n), uses.GetValueOrDefault(n)))], await resealing.Broken(ct));
    }
}
