using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Pages;

namespace Steward.Estate.Papers;

/// <summary>Keeps the numbers of papers encrypted: that of an identity card is one of them.</summary>
public sealed class PaperSecrets(KeyRing ring)
{
    internal const string Purpose = "papers.number";

    public string Hide(string number) => ring.Encrypt(Purpose, number);

    /// <summary>The number, or null when the key that hid it is gone.</summary>
    public string? Show(string? hidden) => ring.TryDecrypt(Purpose, hidden);

    public string? Masked(string? hidden) => hidden is null ? null : Shown.Masked(Show(hidden));
}
