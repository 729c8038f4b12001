using Steward.Platform.Pages;

namespace Steward.Estate.Procedures;

/// <summary>What is left of a term that has a last day.</summary>
public enum TermLeft
{
    [Tone("yellow")] RunsOut,
    [Tone("red")] Expired,
}
