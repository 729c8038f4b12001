using Steward.Estate.Customers;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Keeps the numbers of identity cards and residence permits encrypted.</summary>
public sealed class FloaterSecrets(KeyRing ring)
{
    internal const string Purpose = "floater", PermitPurpose = "floater.permit";

    public string Hide(string number, string purpose = Purpose) => ring.Encrypt(purpose, number);

    /// <summary>The number, or null when the key that hid it is gone.</summary>
    public string? Show(string? hidden, string purpose = Purpose) => ring.TryDecrypt(purpose, hidden);

    public string? Masked(string? hidden, string purpose = Purpose) => hidden is null ? null : Shown.Masked(Show(hidden, purpose));

    /// <summary>As the numbers of customers are read: a resident identity card must prove itself by its last sign (GB 11643).</summary>
    public static bool TryRead(string typed, out string number)
    {
        number = Identity.Normal(typed) ?? "";
        return number.Length > 0 && Identity.IsPlausible(null, number);
    }
}
