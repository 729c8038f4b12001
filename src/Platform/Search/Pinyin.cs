using System.Globalization;

namespace Steward.Platform.Search;

/// <summary>Pinyin initials from ICU's pinyin collation: Chinese sorts by reading, so a character's initial is the last
/// boundary character that does not sort after it.</summary>
public static class Pinyin
{
    private const char First = '\u4e00', Last = '\u9fff';
    // The first character of each initial in the collation's order; there are no readings in i, u and v.
    private static readonly (char Boundary, char Initial)[] Boundaries =
    [
        ('阿', 'a'), ('八', 'b'), ('嚓', 'c'), ('哒', 'd'), ('妸', 'e'), ('发', 'f'), ('旮', 'g'), ('哈', 'h'), ('击', 'j'), ('喀', 'k'), ('垃', 'l'), ('妈', 'm'),
        ('拏', 'n'), ('噢', 'o'), ('妑', 'p'), ('七', 'q'), ('呥', 'r'), ('仨', 's'), ('他', 't'), ('穵', 'w'), ('夕', 'x'), ('丫', 'y'), ('帀', 'z'),
    ];
    // Surnames that are read otherwise than the same character elsewhere: 曾 zeng, 单 shan, 仇 qiu …
    private const string Surnames = "曾z单s仇q解x查z区o翟z盖g朴p覃q乐y折s繁p召s种c重c秘b尉y万m长z盛s石s宿s隗w郇x祭z幺y能n晁c谌c";
    private static readonly CompareInfo Order = CultureInfo.GetCultureInfo("zh-CN").CompareInfo;
    private static readonly char[] Known = new char[Last - First + 1];

    public static bool IsChinese(int c) => c is >= First and <= Last or >= 0x3400 and <= 0x4dbf or >= 0x20000 and <= 0x323af;

    /// <summary>«翠悦阁» becomes «cyg». A character without a known reading is left out.</summary>
    public static string Initials(string chinese) => string.Concat(chinese.Select(Initial).Where(c => c != '\0'));

    /// <summary>The initials, and once more with the surname's own reading where it has one: «曾丽» gives «cl» and «zl».</summary>
    public static IEnumerable<string> Readings(string name)
    {
        var initials = Initials(name);
        yield return initials;
        var at = name.Length == 0 ? -1 : Surnames.IndexOf(name[0]);
        if (at >= 0 && initials.Length > 0 && Surnames[at + 1] != initials[0]) yield return Surnames[at + 1] + initials[1..];
    }

    public static char Initial(char c)
    {
        if (c is < First or > Last) return '\0';
        var known = Known[c - First];
        return known != '\0' ? known : Known[c - First] = Find(c);
    }

    private static char Find(char c)
    {
        var found = 'a';
        foreach (var (boundary, initial) in Boundaries)
        {
            if (Order.Compare(c.ToString(), boundary.ToString()) < 0) break;
            found = initial;
        }
        return found;
    }
}
