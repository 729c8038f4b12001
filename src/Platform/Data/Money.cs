using System.Globalization;

namespace Steward.Platform.Data;

/// <summary>An amount of renminbi in whole fen (分); never floating point, the same on every database.</summary>
public readonly record struct Money(long Fen) : IComparable<Money>, IParsable<Money>
{
    public static readonly Money Zero = new(0);
    public static Money Yuan(decimal yuan) => new(decimal.ToInt64(decimal.Round(yuan * 100, MidpointRounding.AwayFromZero)));

    public decimal InYuan => Fen / 100m;
    public int CompareTo(Money other) => Fen.CompareTo(other.Fen);

    public static Money operator +(Money a, Money b) => new(checked(a.Fen + b.Fen));
    public static Money operator -(Money a, Money b) => new(checked(a.Fen - b.Fen));
    /// <summary>Rounded half away from zero to the fen.</summary>
    public static Money operator *(Money a, decimal times) => Yuan(a.InYuan * times);

    /// <summary>Two decimals, no currency sign: «1040.00».</summary>
    public override string ToString() => InYuan.ToString("0.00", CultureInfo.InvariantCulture);

    public static Money Parse(string text, IFormatProvider? provider = null) =>
        TryParse(text, provider, out var money) ? money : throw new FormatException($"«{text}» is not an amount of money.");

    /// <summary>Accepts thousands separators and a ¥ sign; more than two decimals is not an amount.</summary>
    public static bool TryParse(string? text, IFormatProvider? provider, out Money money)
    {
        money = Zero;
        text = text?.Trim().TrimStart('¥', '￥');
        if (!decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var yuan)) return false;
        if (Math.Abs(yuan) > 90_000_000_000_000m || decimal.Round(yuan, 2) != yuan) return false;
        money = Yuan(yuan);
        return true;
    }
}
