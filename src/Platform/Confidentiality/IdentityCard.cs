using System.Globalization;

namespace Steward.Platform.Confidentiality;

/// <summary>Numbers of resident identity cards (GB 11643).</summary>
public static class IdentityCard
{
    private const string Signs = "10X98765432";

    /// <summary>Whether it can be somebody's: the last sign proves the others, and whoever holds it was born on a day.</summary>
    public static bool IsOne(string number) => ChecksOut(number) && DateOnly.TryParseExact(number[6..14], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Whether seventeen digits are followed by the sign that they prove themselves by. What the digits say, such as a day of birth, is not looked at.</summary>
    public static bool ChecksOut(string number) =>
        number.Length is 18 && number[..17].All(char.IsAsciiDigit) && Signs[number[..17].Select((c, i) => (c - '0') * (1 << 17 - i) % 11).Sum() % 11] == number[17];
}
