using System.Text;
using System.Text.RegularExpressions;
using Steward.Contracts.Estate;
using Steward.Platform.Search;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>What two customers have in common, and how much that says. A family often shares a telephone, and brothers a character of their names:
/// neither says much alone.</summary>
public sealed partial record Likeness(bool SameIdentity, bool SamePhone, bool SameUnit, NameLikeness Name, bool IdentitiesDiffer, bool KindsDiffer, bool BothReached)
{
    /// <summary>One side of the comparison.</summary>
    public sealed record Side(CustomerId Id, CustomerKind Kind, string Name, IdentityKind? IdentityKind, string? IdentityBlind, bool HasPhone);

    public static Likeness Of(Side a, Side b, bool phone, bool unit) => new(
        a.IdentityBlind is not null && a.IdentityBlind == b.IdentityBlind, phone, unit, Compare(a.Name, b.Name),
        a.IdentityBlind is not null && b.IdentityBlind is not null && a.IdentityKind == b.IdentityKind && a.IdentityBlind != b.IdentityBlind, a.Kind != b.Kind, a.HasPhone && b.HasPhone);

    /// <summary>Null when it is not worth anybody's time.</summary>
    public DuplicateStrength? Strength => this switch
    {
        { SameIdentity: true } => DuplicateStrength.Certain,
        { IdentitiesDiffer: true } or { KindsDiffer: true } => null,
        { SamePhone: true, Name: NameLikeness.Same } => DuplicateStrength.Certain,
        { SamePhone: true, Name: not NameLikeness.Different } => DuplicateStrength.Likely,
        { SamePhone: true } => DuplicateStrength.Possible,
        { SameUnit: true, Name: NameLikeness.Same or NameLikeness.SameReading } => DuplicateStrength.Likely,
        { SameUnit: true, Name: NameLikeness.OneCharacter, BothReached: false } => DuplicateStrength.Possible,
        _ => null,
    };

    public static NameLikeness Compare(string one, string other)
    {
        var (a, b) = (Plain(one), Plain(other));
        if (a.Length == 0 || b.Length == 0) return NameLikeness.Different;
        if (a == b) return NameLikeness.Same;
        if (Readings.Of(a) == Readings.Of(b)) return NameLikeness.SameReading;
        return IsOneOff(a, b) || IsTitled(one, a, b) || IsTitled(other, b, a) ? NameLikeness.OneCharacter : NameLikeness.Different;
    }

    /// <summary>Without blanks, what stands in brackets and how people are addressed: «王雪梅（业主）», «王雪梅 女士».</summary>
    private static string Plain(string name) => Title().Replace(Beside().Replace(name.Normalize(NormalizationForm.FormKC), ""), "").ToLowerInvariant();

    /// <summary>One of at least three characters is another, is missing or too many.</summary>
    private static bool IsOneOff(string a, string b)
    {
        if (Math.Max(a.Length, b.Length) < 3 || Math.Abs(a.Length - b.Length) > 1) return false;
        var start = a.Zip(b).TakeWhile(p => p.First == p.Second).Count();
        var end = a.Reverse().Zip(b.Reverse()).TakeWhile(p => p.First == p.Second).Count();
        return start + end >= Math.Max(a.Length, b.Length) - 1 && Math.Min(a.Length, b.Length) >= 2;
    }

    /// <summary>«王女士» may be anybody of that surname.</summary>
    private static bool IsTitled(string written, string plain, string other) => plain.Length is 1 && written.Length > 1 && other.StartsWith(plain, StringComparison.Ordinal);

    [GeneratedRegex(@"\s|[·•.]|\([^)]*\)|\[[^\]]*\]|【[^】]*】")] private static partial Regex Beside();
    [GeneratedRegex("(先生|女士|小姐|太太|老师|师傅|阿姨)$")] private static partial Regex Title();
}
