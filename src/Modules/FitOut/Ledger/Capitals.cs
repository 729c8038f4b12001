using System.Text;
using Steward.Platform.Data;

namespace Steward.FitOut.Ledger;

/// <summary>Amounts in the capitals of Chinese receipts (大写金额): «人民币壹仟伍佰元整».</summary>
public static class Capitals
{
    private const string Digits = "零壹贰叁肆伍陆柒捌玖";
    private static readonly string[] Small = ["", "拾", "佰", "仟"], Large = ["", "万", "亿", "兆"];

    public static string Of(Money money)
    {
        var text = new StringBuilder(money.Fen < 0 ? "人民币负" : "人民币");
        var (yuan, fen) = (Math.Abs(money.Fen) / 100, (int)(Math.Abs(money.Fen) % 100));
        if (yuan > 0 || fen == 0) text.Append(yuan == 0 ? "零" : Whole(yuan)).Append('元');
        if (fen == 0) return text.Append('整').ToString();
        if (fen >= 10) text.Append(Digits[fen / 10]).Append('角');
        else if (yuan > 0) text.Append('零');
        if (fen % 10 > 0) text.Append(Digits[fen % 10]).Append('分');
        else text.Append('整');
        return text.ToString();
    }

    private static string Whole(long yuan)
    {
        var (text, zero) = (new StringBuilder(), false);
        var digits = yuan.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var group = false;
        for (var i = 0; i < digits.Length; i++)
        {
            var (digit, place) = (digits[i] - '0', digits.Length - 1 - i);
            if (digit == 0) zero = true;
            else
            {
                if (zero) text.Append('零');
                (zero, group) = (false, true);
                text.Append(Digits[digit]).Append(Small[place % 4]);
            }
            if (place % 4 != 0 || place == 0) continue;
            if (group) text.Append(Large[place / 4]);
            group = false;
        }
        return text.ToString();
    }
}
