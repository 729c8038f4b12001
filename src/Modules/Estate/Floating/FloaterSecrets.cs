using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Keeps the numbers of identity cards encrypted.</summary>
public sealed class FloaterSecrets(KeyRing ring)
{
    internal const string Purpose = "floater";

    public string Hide(string number) => ring.Encrypt(Purpose, number);

    /// <summary>The number, or null when the key that hid it is gone.</summary>
    public string? Show(string? hidden)
    {
        try { return hidden is null ? null : ring.Decrypt(Purpose, hidden); }
        catch (Refused) { return null; }
    }

    public string? Masked(string? hidden) => hidden is null ? null : Shown.Masked(Show(hidden));

    /// <summary>Without spaces; a resident identity card has 18 places of which the last proves the others (GB 11643).</summary>
    public static bool TryRead(string typed, out string number)
    {
        number = string.Concat(typed.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        if (number.Length is < 6 or > 30 || number.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not '-' and not '(' and not ')')) return false;
        if (number.Length != 18 || !number[..17].All(char.IsAsciiDigit)) return true;
        var sum = number[..17].Select((c, i) => (c - '0') * ((1 << (17 - i)) % 11)).Sum();
        return number[17] == "10X98765432"[sum % 11];
    }
}
