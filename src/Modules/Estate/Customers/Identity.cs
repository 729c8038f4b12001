using System.Text;
using System.Text.RegularExpressions;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>By which document a customer is identified (证件类型).</summary>
public enum IdentityKind { ResidentCard, Passport, HongKongMacaoPermit, TaiwanPermit, ForeignerPermit, BusinessLicence, OtherDocument }

/// <summary>Numbers of identity documents: how they are written, checked and masked. They are kept encrypted, and found by the whole number alone.</summary>
public static partial class Identity
{
    public const string Purpose = "customers.identity", Part = "IdentityNumber";

    /// <summary>Capitals and digits without blanks; null when there is none of 6 to 24.</summary>
    public static string? Normal(string? text) =>
        string.Concat((text ?? "").Normalize(NormalizationForm.FormKC).Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '/'))).ToUpperInvariant() is var number && Written().IsMatch(number) ? number : null;

    /// <summary>Whether it can be such a number: resident cards by GB 11643, social credit codes by GB 32100, each with its check digit.</summary>
    public static bool Fits(IdentityKind kind, string number) => kind switch
    {
        IdentityKind.ResidentCard    => IdentityCard.IsOne(number),
        IdentityKind.BusinessLicence => number.Length is 15 or 18 && (number.Length is 15 || IsCreditCode(number)),
        _ => true,
    };

    /// <summary>Whether it can be the number of this document; of eighteen signs without one, one of the two kinds that check themselves.</summary>
    public static bool IsPlausible(IdentityKind? kind, string number) =>
        kind is { } said ? Fits(said, number) : number.Length is not 18 || KindOf(number) is not IdentityKind.OtherDocument;

    /// <summary>Which document a number belongs to, as far as it says so itself.</summary>
    public static IdentityKind KindOf(string number) =>
        Fits(IdentityKind.ResidentCard, number) ? IdentityKind.ResidentCard : number.Length is 18 && IsCreditCode(number) ? IdentityKind.BusinessLicence : IdentityKind.OtherDocument;

    /// <summary>«330***********1234»: the first three and last four.</summary>
    public static string Masked(string number) => number.Length >= 11 ? $"{number[..3]}{new string('*', number.Length - 7)}{number[^4..]}" : $"{number[..1]}***{number[^2..]}";

    /// <summary>The customer's number as it may be read now; what cannot be decrypted stays masked altogether.</summary>
    internal static string? Shown(Customer customer, KeyRing ring, bool revealed)
    {
        if (customer.IdentitySealed is not { } kept) return null;
        try
        {
            var number = ring.Decrypt(Purpose, kept);
            return revealed ? number : Masked(number);
        }
        catch (Refused) { return "***"; }
    }

    private static bool IsCreditCode(string number)
    {
        const string Signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int[] weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
        return number.Length is 18 && number.All(c => Signs.Contains(c)) && Signs[(31 - weights.Select((w, i) => w * Signs.IndexOf(number[i])).Sum() % 31) % 31] == number[17];
    }

    [GeneratedRegex("^[0-9A-Z]{6,24}$")] private static partial Regex Written();
}
