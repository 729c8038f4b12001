namespace Steward.ServiceDesk.Requests;

/// <summary>The subject of what was written without one.</summary>
public static class Headline
{
    private const int Longest = 60;

    /// <summary>The first line, cut where it is long; null when there is hardly a word.</summary>
    public static string? Of(string? words) => words?.Trim().Split('\n')[0].Trim() is not { Length: > 1 } first ? null
        : first.Length <= Longest ? first
        : first[..(char.IsHighSurrogate(first[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
}
