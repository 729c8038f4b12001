namespace Steward.Platform.Pages;

/// <summary>One of the tiles to choose from.</summary>
/// <param name="Text">In the reader's language already; so is the note.</param>
/// <param name="Tone">The icon's colour, one of Tabler's.</param>
public sealed record Choice(string Key, string Text, string? Icon = null, string? Note = null, string? Tone = null);
