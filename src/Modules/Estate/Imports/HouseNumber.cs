using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Steward.Estate.Units;

namespace Steward.Estate.Imports;

/// <summary>A house number as people write it: «3-2-1801», «3栋2单元1801», «3#2-1801», «三栋二单元18层01室», «A座1204»; alone or in the middle of a sentence.</summary>
public sealed partial record HouseNumber(string Building, string? Entrance, string Room)
{
    public string Label => Unit.LabelOf(Building, Entrance, Room);

    /// <summary>The labels it may stand under: some registers write the room of the first floor 101, others 0101. As it is written comes first: there are houses with a room 01 and a room 001.</summary>
    public IReadOnlyList<string> Labels => [.. Narrowly.Concat(Room.All(char.IsAsciiDigit) && Room.Length < 3 ? [Room.PadLeft(2, '0'), Room.PadLeft(3, '0')] : Array.Empty<string>()).Distinct().Select(r => Unit.LabelOf(Building, Entrance, r))];

    /// <summary>Without zeros that nobody wrote in front of a short room.</summary>
    internal IReadOnlyList<string> NarrowLabels => [.. Narrowly.Select(r => Unit.LabelOf(Building, Entrance, r))];

    private IEnumerable<string> Narrowly => new[] { Room, Room.TrimStart('0'), Room.Length == 3 ? $"0{Room}" : Room }.Where(r => r.Length > 0).Distinct();

    /// <summary>The house number that the text is.</summary>
    public static HouseNumber? Parse(string? text) => Read(Whole().Match(Joined(Plain(text))));

    /// <summary>The first house number in the text, whatever stands around it.</summary>
    public static HouseNumber? In(string? text)
    {
        if (Parse(text) is { } whole) return whole;
        var words = Between().Split(Plain(text)).Where(w => w.Length > 0).Take(24).ToArray();
        // «3 栋 2 单元 1801» is one number in five words.
        for (var from = 0; from < words.Length; from++)
            for (var count = 1; count <= Math.Min(6, words.Length - from); count++)
                if (Read(Inside().Match(string.Concat(words.Skip(from).Take(count)))) is { } found) return found;
        return null;
    }

    /// <summary>The 3 of «3栋», «三号楼», «3#»; the A of «A座».</summary>
    public static string? BuildingCode(string? text) => Short(Code(text, BuildingMarks()));
    /// <summary>The 2 of «2单元», «二单元», «乙门».</summary>
    public static string? EntranceCode(string? text) => Short(Code(text, EntranceMarks()));
    public static string? RoomCode(string? text) => Code(text, RoomMarks());

    /// <summary>The storey that a room number tells: the 18 of 1801; null when it does not tell.</summary>
    public static int? FloorOf(string room) => FloorAndDoor().Match(room) is { Success: true } m && int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) is > 0 and var floor ? floor : null;

    private static HouseNumber? Read(Match match)
    {
        // What begins like a year is a date, or a number of ours.
        if (!match.Success || match.Groups["building"].Value is { Length: > 3 } long_ && long_.All(char.IsAsciiDigit)) return null;
        var (floor, room) = (Short(Part(match, "floor")), Part(match, "room")!);
        if (floor is not null && room.Length <= 2) room = $"{floor}{room.PadLeft(2, '0')}";
        return new(Short(Part(match, "building"))!, Short(Part(match, "entrance")), room);
    }

    private static string? Code(string? text, Regex marks)
    {
        var code = Digits(marks.Replace(Joined(Plain(text)), ""));
        return code.Length == 0 ? null : code;
    }

    private static string? Part(Match match, string name) => match.Groups[name] is { Success: true, Value: { Length: > 0 } value } ? Digits(value) : null;

    /// <summary>Full-width forms as plain ones, every kind of dash as one, nothing that does not show.</summary>
    private static string Plain(string? text) => string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).ToUpperInvariant().Where(c => c is not ('\u200b' or '\ufeff')).Select(c => c switch
    {
        '—' or '–' or '－' or '‐' or '‑' or '−' or '_' or '/' or '·' or '.' or '~' => '-',
        '〇' => '零',
        '＃' => '#',
        _ => c,
    }));

    private static string Joined(string plain) => string.Concat(plain.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Chinese numerals as digits: «十二» is 12, «一八零一» is 1801.</summary>
    private static string Digits(string text) => text.Length > 0 && text.All(c => Numerals.Contains(c)) ? Value(text).ToString(CultureInfo.InvariantCulture) : text;

    /// <summary>No zeros in front of a short number of a building, an entrance or a floor.</summary>
    private static string? Short(string? code) => code is { Length: 2 or 3 } && code.All(char.IsAsciiDigit) && code.TrimStart('0') is { Length: > 0 } plain ? plain : code;

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

    private const string Floor = "(?:(?<floor>[0-9]{1,2}|[一二三四五六七八九十]{1,3})(?:层|楼)-?)?";
    private const string Rooms = "(?<room>[A-Z]?[0-9]{1,5}[A-Z]?(?:-[0-9]{1,2})?|[零一二三四五六七八九]{3,4}|(?<=[层楼]-?)[一二三四五六七八九十]{1,2})(?:室|房|号房|号)?";

    [GeneratedRegex("^(?<building>[A-Z0-9一二三四五六七八九十百]{1,6})(?:栋|幢|号楼|座|楼|#|号|-)-?(?:(?<entrance>[A-Z0-9一二三四五六七八九十甲乙丙丁]{1,4})(?:单元|门|梯|-)-?)?" + Floor + Rooms + "$")]
    private static partial Regex Whole();
    // In a sentence a building is short and a room long, so that dates, telephones and prices are none.
    [GeneratedRegex("(?<![A-Z0-9一二三四五六七八九十百-])(?<building>[A-Z]|[0-9]{1,3}|[一二三四五六七八九十百]{1,4})(?:(?:栋|幢|号楼|座|#|号(?=[A-Z0-9一二三四五六七八九十甲乙丙丁]{1,3}单元))-?(?:(?<entrance>[A-Z0-9一二三四五六七八九十甲乙丙丁]{1,3})(?:单元|门|梯|-)-?)?|-(?<entrance>[A-Z0-9]{1,2})-)"
        + Floor + "(?<room>[0-9]{3,4}(?![0-9])|(?<=[层楼]-?)[0-9]{1,2}(?![0-9])|[零一二三四五六七八九]{3,4}|(?<=[层楼]-?)[一二三四五六七八九十]{1,2})(?![-0-9])(?:室|房|号房)?")]
    private static partial Regex Inside();
    [GeneratedRegex(@"[\s,，。;；、:：()（）!！?？“”""「」]+")]
    private static partial Regex Between();
    [GeneratedRegex("(号楼|栋|幢|座|楼|#|号)$")]
    private static partial Regex BuildingMarks();
    [GeneratedRegex("(单元|门|梯)$")]
    private static partial Regex EntranceMarks();
    [GeneratedRegex("(室|房|号)$")]
    private static partial Regex RoomMarks();
    [GeneratedRegex("^[A-Z]?([0-9]{1,2})[0-9]{2}[A-Z]?$")]
    private static partial Regex FloorAndDoor();
}
