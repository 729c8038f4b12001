using Steward.Platform.UseCases;

namespace Steward.Platform.Search;

/// <summary>One kind of thing that the search box finds; each module answers for its own, within what the actor may see.</summary>
public interface ISearchBox
{
    /// <summary>Kinds stand in this order.</summary>
    int Order { get; }
    /// <summary>What is found, in the plural; English, translated where shown.</summary>
    string Kind { get; }
    string Icon { get; }
    /// <summary>Whoever lacks it is not shown this kind at all.</summary>
    Permission Permission { get; }
    /// <summary>The list that shows all of them: «/units» becomes «/units?Q=words».</summary>
    string? List { get; }
    /// <summary>The two letters of its words, for a kind that is rarely meant: all such kinds are asked together, and each by itself only if it has the words.</summary>
    string? FewOf => null;
    /// <summary>The words as this kind is asked for them.</summary>
    string Asked(string words) => words;

    Task<IReadOnlyList<Hit>> Find(string words, int most, CancellationToken ct);
}

/// <param name="Label">What it is called; the part that matches is marked.</param>
/// <param name="Detail">A few words more, personal data masked for whom it must be.</param>
public sealed record Hit(string Label, string? Detail, string Href);
