using System.Collections.Concurrent;
using System.Reflection;

namespace Steward.Platform.Pages;

/// <summary>The colour a state or grade is shown in; said where the enumeration is declared.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ToneAttribute(string tone) : Attribute
{
    /// <summary>A Tabler colour: blue, azure, cyan, teal, green, lime, yellow, orange, red, pink, purple, indigo, secondary.</summary>
    public string Tone => tone;
}

public static class Tones
{
    private static readonly ConcurrentDictionary<Enum, string?> Known = [];

    public static string Of(Enum value) => Declared(value) ?? "secondary";

    /// <summary>Whether a tone was declared: such values are shown as badges in lists.</summary>
    public static bool Has(Enum value) => Declared(value) is not null;

    private static string? Declared(Enum value) => Known.GetOrAdd(value, v => v.GetType().GetField(v.ToString())?.GetCustomAttribute<ToneAttribute>()?.Tone);
}
