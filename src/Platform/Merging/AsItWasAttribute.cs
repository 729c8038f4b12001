namespace Steward.Platform.Merging;

/// <summary>Marks a reference that tells who it was then: whatever is merged later, it stays.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsItWasAttribute : Attribute;

/// <summary>Marks the key of a thing of whatever kind, to which a row belongs: it goes where the thing goes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OfThingAttribute : Attribute;
