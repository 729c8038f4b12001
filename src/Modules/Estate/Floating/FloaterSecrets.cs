using Steward.Estate.Customers;
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
    public string? Show(string? hidden) => ring.TryDecrypt(Purpose, hidden);

    public string? Masked(string? hidden) => hidden is null ? null : Shown.Masked(Show(hidden));

    /// <summary>As the numbers of customers are read: a resident identity card must prove itself by its last sign (GB 11643).</summary>
    public static bool TryRead(string typed, out string number)
    {
        number = Identity.Normal(typed) ?? "";
        return number.Length > 0 && Identity.IsPlausible(null, number);
    }
}
