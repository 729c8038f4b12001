using Steward.Contracts.Estate;

namespace Steward.FitOut.Overview;

/// <summary>One panel of the head's page about fit-outs. Each part of the module that has something to show brings its own:
/// the page shows those there are, in their order.</summary>
public interface IShowInOverview
{
    int Order { get; }
    /// <summary>Of these sites, within what the actor may see; null when there is nothing for this actor.</summary>
    Task<OverviewPanel?> Show(IReadOnlyCollection<SiteId> sites, CancellationToken ct);
}

/// <param name="Title">English; translated where shown.</param>
/// <param name="Href">The list behind it.</param>
/// <param name="Nothing">What stands there while there is no line, in English.</param>
public sealed record OverviewPanel(string Title, string Icon, string? Href, IReadOnlyList<OverviewLine> Lines, string Nothing = "Nothing here yet.");

/// <param name="Label">In the reader's language already; so is the value.</param>
/// <param name="Tone">A colour of the page kit, for what wants to be looked at.</param>
public sealed record OverviewLine(string Label, string Value, string? Href = null, string? Tone = null);
