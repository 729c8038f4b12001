using System.Globalization;
using System.Reflection;

namespace Steward.Platform.Settings;

/// <summary>A figure the company may choose within bounds: declared once in the code with its default and where that comes from,
/// set by an administrator for all sites or one, from a day on.</summary>
/// <param name="Key">Stable, e.g. "followup.complaint.hours"; what stands before the first dot groups the page.</param>
/// <param name="Title">What it decides, in English; translated where shown.</param>
/// <param name="Basis">The rule or practice the default is taken from, in English; translated where shown.</param>
public abstract record Setting(string Key, string Title, string Basis)
{
    public abstract string DefaultText { get; }
    /// <summary>«24 – 72», or empty when anything of the type will do.</summary>
    public abstract string Range { get; }
    public abstract bool IsYesNo { get; }
    /// <summary>What is to be chosen from, of the enumeration named; none for figures.</summary>
    public virtual (string Of, IReadOnlyList<string> Names)? Choices => null;
    /// <summary>The value as it is stored, or null when the text is no value of the type or out of bounds.</summary>
    public abstract string? Read(string text);

    /// <summary>Every setting declared as a static field of the given assemblies.</summary>
    public static IReadOnlyList<Setting> In(IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType.IsAssignableTo(typeof(Setting)))
            .Select(f => (Setting)f.GetValue(null)!)
            .DistinctBy(s => s.Key)
            .OrderBy(s => s.Key, StringComparer.Ordinal)];
}

/// <typeparam name="T">int, decimal, bool or Money.</typeparam>
public sealed record Setting<T>(string Key, string Title, T Default, T Least, T Most, string Basis) : Setting(Key, Title, Basis)
    where T : struct, IParsable<T>, IComparable<T>
{
    public override string DefaultText => Write(Default);
    public override string Range => IsYesNo || Least.CompareTo(Most) == 0 ? "" : $"{Write(Least)} – {Write(Most)}";
    public override bool IsYesNo => typeof(T) == typeof(bool);

    public override string? Read(string text) =>
        T.TryParse(text.Trim(), CultureInfo.InvariantCulture, out var value) && (IsYesNo || Least.CompareTo(Most) == 0 || value.CompareTo(Least) >= 0 && value.CompareTo(Most) <= 0) ? Write(value) : null;

    internal T Parse(string stored) => T.Parse(stored, CultureInfo.InvariantCulture);
    private static string Write(T value) => value is IFormattable f ? f.ToString(null, CultureInfo.InvariantCulture) : value.ToString()!;
}

/// <summary>A choice among a few words of the trade.</summary>
public sealed record ChoiceSetting<T>(string Key, string Title, T Default, string Basis) : Setting(Key, Title, Basis) where T : struct, Enum
{
    public override string DefaultText => Default.ToString();
    public override string Range => "";
    public override bool IsYesNo => false;
    public override (string Of, IReadOnlyList<string> Names)? Choices => (typeof(T).Name, Enum.GetNames<T>());
    public override string? Read(string text) => Enum.TryParse<T>(text.Trim(), out var value) && Enum.IsDefined(value) ? value.ToString() : null;
}
