using Steward.ServiceDesk.Joins;

namespace Steward.ServiceDesk.Knowledge;

/// <summary>How well an answer fits what somebody is writing down, in points.</summary>
internal static class Relevance
{
    public const int WorthALook = 12;
    private const int KeyWord = 20, Named = 20, SameCategory = 12, SameType = 3;
    private static readonly char[] Between = [' ', ',', '，', '、', ';', '；', '　'];

    /// <param name="isNamed">All the words typed are in it, or are the initials of its title.</param>
    public static int Of(Article article, AnswerFinder.Sought sought, bool isNamed)
    {
        var words = sought.Words ?? "";
        var points = isNamed ? Named : 0;
        points += KeyWord * Math.Min(2, (article.KeyWords ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Count(k => k.Length > 1 && words.Contains(k, StringComparison.OrdinalIgnoreCase)));
        points += (int)(40 * Likeness.Of(words, article.Title)) + (int)(10 * Likeness.Of(words, article.Answer));
        if (sought.Category is { } category && article.Category == category) points += SameCategory;
        if (sought.Type is { } type && article.Type == type && points > 0) points += SameType;
        return points;
    }
}
