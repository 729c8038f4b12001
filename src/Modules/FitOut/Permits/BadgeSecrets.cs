using System.Text;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Keeps the identity numbers of workers encrypted.</summary>
public sealed class BadgeSecrets(KeyRing ring)
{
    internal const string Purpose = "fit-outs.badge", Part = "IdentityNumber", Certificate = "Certificate";

    public string Hide(string number) => ring.Encrypt(Purpose, number);

    /// <summary>The number, or null when the key that hid it is gone.</summary>
    public string? Show(string? hidden) => ring.TryDecrypt(Purpose, hidden);

    public string? Masked(string? hidden) => hidden is null ? null : Shown.Masked(Show(hidden));

    /// <summary>Capitals and digits; what has the length of a resident card proves itself by its last sign (GB 11643).</summary>
    public static string? Read(string? typed)
    {
        var number = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not '-')).ToUpperInvariant();
        return number.Length is >= 6 and <= 24 && number.All(char.IsAsciiLetterOrDigit) && (number.Length is not 18 || IdentityCard.IsOne(number)) ? number : null;
    }
}
