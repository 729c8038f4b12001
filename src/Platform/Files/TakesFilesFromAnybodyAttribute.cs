namespace Steward.Platform.Files;

/// <summary>A page on which somebody not signed in may send photos.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TakesFilesFromAnybodyAttribute : Attribute;
