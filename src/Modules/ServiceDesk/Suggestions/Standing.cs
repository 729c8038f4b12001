using Steward.Platform.Pages;

namespace Steward.ServiceDesk.Suggestions;

/// <summary>Whether a site's suggestions are shown, and why not.</summary>
public enum Standing { [Tone("green")] InUse, [Tone("secondary")] SwitchedOff, [Tone("yellow")] TooFewRows, [Tone("orange")] NoBetter, [Tone("red")] Unreadable, [Tone("secondary")] NotTrained }
