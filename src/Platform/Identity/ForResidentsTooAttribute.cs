namespace Steward.Platform.Identity;

/// <summary>A page for whoever is signed in, staff and residents alike.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ForResidentsTooAttribute : Attribute;
