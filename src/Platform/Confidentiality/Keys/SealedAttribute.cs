namespace Steward.Platform.Confidentiality.Keys;

/// <summary>Marks a text that is kept encrypted by the key ring: whoever changes keys finds it here and encrypts it anew.</summary>
/// <param name="purpose">Stable, part of what is encrypted: «customers.identity».</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SealedAttribute(string purpose) : Attribute
{
    public string Purpose => purpose;
    /// <summary>The property with the fingerprint by which the whole text is found, if it is to be found.</summary>
    public string? Blind { get; set; }
}
