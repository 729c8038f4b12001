namespace Steward.Platform.Search;

/// <summary>A thing that the search box finds: by its own texts and those of its parts, for what it is found by is written anew only when one of them changes.</summary>
public interface ISearchable
{
    /// <summary>Two lower-case letters that keep this kind's words apart from all others'.</summary>
    static abstract string SearchKind { get; }
    string Kind { get; }
    /// <summary>Whether there are millions of them, mostly looked for by name: a single character or one or two letters then mean a name, never a longer word.</summary>
    static virtual bool IsByName => false;
    /// <summary>Names and titles: found by any part, and by pinyin initials.</summary>
    IEnumerable<string?> SearchNames { get; }
    /// <summary>Longer words: found by any two characters or the beginning of a word.</summary>
    IEnumerable<string?> SearchWords { get; }
}
