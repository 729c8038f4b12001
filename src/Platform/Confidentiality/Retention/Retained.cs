using Steward.Contracts.Estate;
using Steward.Platform.Settings;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>One kind of record that is kept for a time (保存期限) and then anonymised; each module answers for its own.</summary>
public abstract class Retained
{
    /// <summary>Stable: "requests".</summary>
    public abstract string Name { get; }
    /// <summary>English; translated where shown.</summary>
    public abstract string Title { get; }
    /// <summary>What is taken out, and what stays, in an English sentence.</summary>
    public abstract string Fate { get; }
    /// <summary>For how many months; nought means for good.</summary>
    public abstract Setting<int> Months { get; }

    /// <summary>The sites that have records of this kind.</summary>
    public abstract Task<IReadOnlyList<SiteId>> Sites(CancellationToken ct);
    public abstract Task<int> Count(SiteId site, DateTimeOffset before, CancellationToken ct);
    /// <summary>Those whose time began before then, the oldest first.</summary>
    public abstract Task<IReadOnlyList<DueRecord>> Due(SiteId site, DateTimeOffset before, IReadOnlyCollection<Guid> except, int most, CancellationToken ct);
    /// <summary>Takes the persons out of these records, inside a use case and in its transaction; those whose time is no longer over are left alone.</summary>
    /// <returns>Those it was done to.</returns>
    public abstract Task<IReadOnlyCollection<Guid>> Anonymise(IReadOnlyCollection<Guid> things, DateTimeOffset before, CancellationToken ct);
}

/// <param name="Label">How it is known, without telling more of a person than a surname.</param>
/// <param name="Since">When its time began: closed, moved out, gone.</param>
public sealed record DueRecord(Guid Thing, string Label, DateTimeOffset Since, string? Href);

/// <summary>The kinds there are.</summary>
public sealed class RetainedKinds(IEnumerable<Retained> kinds)
{
    public IReadOnlyList<Retained> All { get; } = [.. kinds.OrderBy(k => k.Name, StringComparer.Ordinal)];
    public Retained Of(string name) => All.SingleOrDefault(k => k.Name == name) ?? throw new UseCases.NotFound();
}
