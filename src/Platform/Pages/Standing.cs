namespace Steward.Platform.Pages;

/// <summary>How a thing stands after somebody else changed it, for whoever was filling in a form about it.</summary>
/// <param name="Current">The form as it would start now.</param>
/// <param name="Blank">The form as it starts for a thing of which nothing is known.</param>
public sealed record Standing(object Current, object Blank)
{
    /// <summary>What stands there now, if that is news to whoever sent the form.</summary>
    public object? Of(string path, object sent) =>
        Read(Current, path) is { } now && !Equals(now, Read(sent, path)) && !Equals(now, Read(Blank, path)) ? now : null;

    private static object? Read(object? at, string path)
    {
        foreach (var name in path.Split('.')) at = at?.GetType().GetProperty(name)?.GetValue(at);
        return at is string text ? text.ReplaceLineEndings("\n").Trim() : at;
    }
}
