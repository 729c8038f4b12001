using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Steward.Estate.Imports;

/// <summary>A house number as people write it: «3-2-1801», «3栋2单元1801», «3#2-1801», «三栋二单元1801室», «A座1204».</summary>
public sealed partial record HouseNumber(string Building, string? Entrance, string Room)
{
    public string Label => Units.Unit.LabelOf(Building, Entrance, Room);

    public static HouseNumber? Parse(string? text)
    {
        var plain = Plain(text);
        if (Marked().Match(plain) is not { Success: true } m) return null;
        return new(Part(m, "building")!, Part(m, "entrance"), Part(m, "room")!);
    }

    /// <summary>The 3 of «3栋», «三号楼», «3#»; the A of «A座».</summary>
    public static string? BuildingCode(string? text) => Code(text, BuildingMarks());
    /// <summary>The 2 of «2单元», «二单元», «乙门».</summary>
    public static string? EntranceCode(string? text) => Code(text, EntranceMarks());
    public static string? RoomCode(string? text) => Code(text, RoomMarks());

    /// <summary>The storey that a room number tells: the 18 of 1801; null when it does not tell.</summary>
    public static int? FloorOf(string room) => FloorAndDoor().Match(room) is { Success: true } m ? int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static string? Code(string? text, Regex marks)
    {
        var code = Digits(marks.Replace(Plain(text), ""));
        return code.Length == 0 ? null : code;
    }

    private static string? Part(Match match, string name) => match.Groups[name] is { Success: true, Value: { Length: > 0 } value } ? Digits(value) : null;

    private static string Plain(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('\u200b' or '\ufeff')))
        .Replace('—', '-').Replace('–', '-').Replace('－', '-').Replace('_', '-').Replace('/', '-');

    /// <summary>Chinese numerals as digits («十二» is 12), and no zeros in front of a number.</summary>
    private static string Digits(string text)
    {
        if (text.Length > 0 && text.All(c => Numerals.Contains(c))) return Value(text).ToString(CultureInfo.InvariantCulture);
        return text.Length > 1 && text.Length <= 3 && text.All(char.IsAsciiDigit) && text.TrimStart('0') is { Length: > 0 } short_ ? short_ : text;
    }

    private const string Numerals = "零一二三四五六七八九十百";

    private static int Value(string numerals)
    {
        if (!numerals.Contains('十') && !numerals.Contains('百')) return numerals.Aggregate(0, (sum, c) => sum * 10 + Numerals.IndexOf(c));
        var (value, digit) = (0, 0);
        foreach (var c in numerals)
        {
            if (c is '十' or '百') { value += Math.Max(1, digit) * (c is '十' ? 10 : 100); digit = 0; }
            else digit = Numerals.IndexOf(c);
        }
        return value + digit;
    }

    [GeneratedRegex(@"^(?<building>[A-Z0-9一二三四五六七八九十百]{1,6})(?:栋|幢|号楼|座|楼|#|号|-)-?(?:(?<entrance>[A-Z0-9一二三四五六七八九十甲乙丙丁]{1,4})(?:单元|门|梯|-)-?)?(?<room>[A-Z]?[0-9]{1,5}[A-Z]?(?:-[0-9]{1,2})?)(?:室|房|号)?$")]
    private static partial Regex Marked();
    [GeneratedRegex("(号楼|栋|幢|座|楼|#|号)$")]
    private static partial Regex BuildingMarks();
    [GeneratedRegex("(单元|门|梯)$")]
    private static partial Regex EntranceMarks();
    [GeneratedRegex("(室|房|号)$")]
    private static partial Regex RoomMarks();
    [GeneratedRegex("^[A-Z]?([0-9]{1,2})[0-9]{2}[A-Z]?$")]
    private static partial Regex FloorAndDoor();
}
