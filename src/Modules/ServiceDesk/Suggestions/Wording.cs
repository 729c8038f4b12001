namespace Steward.ServiceDesk.Suggestions;

/// <summary>What of a request's words is learnt from: its letters, without digits, which name houses and telephones.</summary>
public static class Wording
{
    /// <summary>The first words tell what it is about.</summary>
    public const int Most = 300;
    private const int Least = 2;

    public static string? Of(string? subject, string? details)
    {
        var letters = string.Concat($"{subject} {details}".Where(char.IsLetter).Take(Most).Select(char.ToLowerInvariant));
        return letters.Length < Least ? null : letters;
    }

    /// <summary>One part in five is held back, by the words of the subject themselves: the same words never stand on both sides, and always on the same.</summary>
    public static bool IsHeldBack(string? subject)
    {
        var hash = 2166136261u;
        foreach (var letter in (subject ?? "").Where(char.IsLetter)) hash = (hash ^ char.ToLowerInvariant(letter)) * 16777619u;
        return (hash ^ hash >> 15) % 5 == 0;
    }
}
