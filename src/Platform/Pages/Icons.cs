using System.Collections.Concurrent;
using System.Reflection;

namespace Steward.Platform.Pages;

/// <summary>Tabler icons as inline SVG, from the resources of the assembly that embeds them.</summary>
public sealed class Icons(Assembly from)
{
    private readonly ConcurrentDictionary<(string, string?), string> drawn = [];

    public IReadOnlyList<string> Names => [.. from.GetManifestResourceNames().Where(n => n.StartsWith("icon:", StringComparison.Ordinal)).Select(n => n[5..])];

    public string Svg(string name, string? cssClass) => drawn.GetOrAdd((name, cssClass), _ =>
    {
        using var stream = from.GetManifestResourceStream($"icon:{name}") ?? throw new InvalidOperationException($"There is no icon «{name}»: add it to icons.props.");
        using var reader = new StreamReader(stream);
        var svg = reader.ReadToEnd();
        var start = svg.IndexOf('>', svg.IndexOf("<svg", StringComparison.Ordinal));
        var fill = name.EndsWith("-filled", StringComparison.Ordinal) ? "fill=\"currentColor\"" : "fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\"";
        return $"<svg class=\"icon {cssClass}\" width=\"24\" height=\"24\" viewBox=\"0 0 24 24\" aria-hidden=\"true\" {fill}{svg[start..]}";
    });
}
