using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Localization;
using Steward.Platform.UseCases;

namespace Steward.Platform.Languages;

/// <summary>What people read, in their language. The English source text is the key; each module brings its translations
/// in Texts.zh-Hans.resx, and one catalogue serves them all.</summary>
public sealed class Catalogue(IStringLocalizerFactory factory, IEnumerable<Module> modules)
{
    private readonly IStringLocalizer[] sources =
        [.. new[] { typeof(Catalogue).Assembly }.Concat(modules.Select(m => m.Assembly)).Select(a => factory.Create("Texts", a.GetName().Name!))];
    private readonly ConcurrentDictionary<(string Culture, string Key), string?> found = [];

    public string? Find(string key) => found.GetOrAdd((CultureInfo.CurrentUICulture.Name, key), _ =>
        sources.Select(s => s[key]).FirstOrDefault(t => !t.ResourceNotFound)?.Value);

    public string this[string key] => Find(key) ?? key;

    public string this[string key, params object?[] arguments] =>
        string.Format(CultureInfo.CurrentCulture, this[key], [.. arguments.Select(Say)]);

    /// <summary>A member of an enumeration: first as «RequestState.New», for a word that differs by context, then as plain words.</summary>
    public string Of(Enum? value) => value is null ? "" : Find($"{value.GetType().Name}.{value}") ?? this[Words.Split(value.ToString())];

    /// <summary>Every member of an enumeration, for a choice.</summary>
    public IEnumerable<(string Key, string Text)> Choices<T>() where T : struct, Enum => Enum.GetValues<T>().Select(v => (v.ToString(), Of(v)));

    /// <summary>A state or action known only by its text, e.g. in a history row.</summary>
    public string Of(string type, string value) => Find($"{type}.{value}") ?? this[Words.Split(value)];

    /// <summary>The label of a form's field or a table's column, from its name in the code.</summary>
    public string Label(string property) => this[Words.Split(property)];

    public string Of(Refusal refusal) => refusal is Invalid { Faults: [{ Field: "" } only] } ? Of(only) : this[refusal.Message, refusal.Arguments];

    public string Of(Fault fault) => fault.Field.Length == 0
        ? this[fault.Sentence, fault.Arguments]
        : this[fault.Sentence, [Label(fault.Field), .. fault.Arguments]];

    private object? Say(object? argument) => argument switch
    {
        Enum e => Of(e),
        Words w => this[w.ToString()],
        _ => argument,
    };
}
