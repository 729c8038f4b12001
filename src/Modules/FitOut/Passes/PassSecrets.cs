using System.Text;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Keeps the numbers of the documents encrypted that whoever takes goods out shows at the desk.</summary>
public sealed class PassSecrets(KeyRing ring)
{
    internal const string Purpose = "goods-pass.document";

    public string Hide(string number) => ring.Encrypt(Purpose, number);

    /// <summary>The number, or null when the key that hid it is gone.</summary>
    public string? Show(string? hidden) => ring.TryDecrypt(Purpose, hidden);

    /// <summary>Capitals and digits alone, 4 to 24 of them; null when it is none. A whole identity card must prove itself by its last sign (GB 11643).</summary>
    public static string? Read(PassDocument document, string? typed)
    {
        var number = string.Concat((typed ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '*'))).ToUpperInvariant();
        if (number.Length is < 4 or > 24 || !number.All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c))) return null;
        if (document is not PassDocument.IdentityCard || number.Length is 4) return number;
        return IdentityCard.IsOne(number) ? number : null;
    }
}
