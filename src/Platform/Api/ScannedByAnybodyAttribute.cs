namespace Steward.Platform.Api;

/// <summary>A page that a code on a door or label leads to: whoever tries addresses at random is slowed down.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ScannedByAnybodyAttribute : Attribute;
