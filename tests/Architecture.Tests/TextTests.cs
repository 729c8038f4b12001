using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Identity;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Architecture.Tests;

public sealed partial class TextTests
{
    private sealed record Needed(string Folder, string Words, string Where, string? Member = null);

    [Fact]
    public async Task Everything_that_people_read_is_there_in_Chinese()
    {
        await using var app = StewardApp.Blueprint();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("zh-Hans");
        var texts = app.Services.GetRequiredService<Catalogue>();
        var missing =
            from text in Sources.All().Select(t => new Needed(t.Folder, t.Words, t.Where)).Concat(Declared())
            where Letters().IsMatch(text.Words) && texts.Find(text.Words) is null && (text.Member is null || texts.Find(text.Member) is null)
            group text by (text.Folder, text.Words) into same
            orderby same.Key.Folder, same.First().Where
            select $"{same.Key.Folder}/Texts.zh-Hans.resx:  <data name=\"{new XText(same.Key.Words)}\"><value></value></data>   {same.First().Where}";
        var lines = missing.ToArray();
        Assert.True(lines.Length == 0, $"{lines.Length} texts are missing in Chinese:\n{string.Join('\n', lines)}");
    }

    [Fact]
    public void Grounds_of_settings_are_read_by_whoever_reads_no_Chinese() =>
        Assert.Empty(Setting.In(Parts.Assemblies).Where(s => Han().IsMatch(s.Basis)).Select(s => $"{s.Key}: {s.Basis}"));

    [Fact]
    public void Translations_have_the_same_places_for_arguments()
    {
        var different =
            from file in Repository.Files("src").Where(f => f.EndsWith(".resx", StringComparison.Ordinal))
            from entry in XDocument.Load(Repository.Path(file)).Descendants("data")
            let name = entry.Attribute("name")!.Value
            let value = entry.Element("value")!.Value
            where !Places(name).SetEquals(Places(value)) || value.Length == 0
            select $"{file}: {name} → {value}";
        Assert.Empty(different);
    }

    [Fact]
    public void No_text_is_translated_in_two_ways()
    {
        var twice =
            from file in Repository.Files("src").Where(f => f.EndsWith(".resx", StringComparison.Ordinal))
            from entry in XDocument.Load(Repository.Path(file)).Descendants("data")
            group (file, entry.Element("value")!.Value) by (Path.GetFileName(file), entry.Attribute("name")!.Value) into same
            where same.Select(s => s.Value).Distinct().Count() > 1
            select $"{same.Key}: {string.Join(", ", same.Select(s => $"{s.Value} ({s.file})"))}";
        Assert.Empty(twice);
    }

    /// <summary>What is shown by its name in the code: labels, columns, menus, permissions, choices, and what was done.</summary>
    private static IEnumerable<Needed> Declared()
    {
        foreach (var item in Steward.Host.Modules.All().SelectMany(m => m.Menu.Select(i => (m.Assembly, i))).Concat(PlatformMenu.Items.Select(i => (typeof(PlatformMenu).Assembly, i))))
        {
            yield return new(Parts.Folder(item.Assembly), item.i.Title, "menu");
            if (item.i.Group is { } group) yield return new(Parts.Folder(item.Assembly), group, "menu");
        }
        foreach (var assembly in Parts.Assemblies)
            foreach (var permission in Permission.In([assembly]))
                yield return new(Parts.Folder(assembly), permission.Title, $"permission {permission.Name}");
        foreach (var useCase in Parts.UseCases)
        {
            var folder = Parts.Folder(useCase.Assembly);
            if (useCase.IsAssignableTo(typeof(UseCase))) yield return new(folder, Words.Split(useCase.Name), useCase.Name);
            foreach (var title in Columns(useCase)) yield return new(folder, title, useCase.Name);
            foreach (var form in Parts.Arguments(useCase).Where(a => a.DeclaringType is not null && a.IsClass && useCase.IsAssignableTo(typeof(UseCase))))
                foreach (var field in form.GetProperties().Where(p => p.CanWrite && p.Name is not "Version")) yield return new(folder, Words.Split(field.Name), $"{useCase.Name}.{form.Name}");
        }
        foreach (var assembly in Parts.Assemblies)
            foreach (var setting in Setting.In([assembly]))
                yield return new(Parts.Folder(assembly), setting.Basis, $"setting {setting.Key}");
        foreach (var choice in Choices())
            foreach (var member in Enum.GetNames(choice).Where(n => n is not "None"))
                yield return new(Parts.Folder(choice.Assembly) is "src/Contracts" ? "src/Platform" : Parts.Folder(choice.Assembly), Words.Split(member), choice.Name, $"{choice.Name}.{member}");
    }

    /// <summary>Enumerations that stand in a form, filter, row or view of a use case, and all states and actions.</summary>
    private static IEnumerable<Type> Choices() =>
        Parts.UseCases.SelectMany(u => u.GetNestedTypes().Concat(Parts.Arguments(u))).SelectMany(t => t.GetProperties()).Select(p => p.PropertyType)
            .SelectMany(t => t.IsGenericType ? [t, .. t.GetGenericArguments()] : new[] { t }).Select(t => Nullable.GetUnderlyingType(t) ?? t)
            .Concat(Parts.Types.SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public)).Where(f => f.FieldType.IsAssignableTo(typeof(Platform.Lifecycles.ILifecycle))).SelectMany(f => f.FieldType.GetGenericArguments()))
            .Where(t => t.IsEnum && t.FullName!.StartsWith("Steward.", StringComparison.Ordinal) && t != typeof(Post)).Distinct();

    private static IEnumerable<string> Columns(Type useCase) =>
        from field in useCase.GetFields(BindingFlags.Static | BindingFlags.Public)
        where field.FieldType.IsGenericType && field.FieldType.GetGenericArguments() is [{ Name: "Column`1" }]
        from object column in (System.Collections.IEnumerable)field.GetValue(null)!
        select (string)column.GetType().GetProperty("Title")!.GetValue(column)!;

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value)];

    [GeneratedRegex(@"\{(\d+)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();
    [GeneratedRegex("[A-Za-z]{2}")]
    private static partial Regex Letters();
}
