using System.Collections.Frozen;
using System.Reflection;

namespace Steward.Platform.Stories;

/// <summary>How an action is told in the time line, said where the action is declared: [Told("{0} accepted the request")].</summary>
/// <param name="sentence">English, translated where shown; {0} is who did it.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ToldAttribute(string sentence) : Attribute
{
    public string Sentence => sentence;
    /// <summary>The icon beside it.</summary>
    public string? Icon { get; set; }
}

/// <summary>Of which kind of thing the actions of an enumeration tell, where its name does not say so.</summary>
[AttributeUsage(AttributeTargets.Enum)]
public sealed class StoryOfAttribute(string kind) : Attribute
{
    public string Kind => kind;
}

/// <summary>Knows how each action of each kind of thing is told: kind "Request" and action "Accept" are RequestAction.Accept.</summary>
public sealed class Telling(IEnumerable<Module> modules)
{
    private readonly FrozenDictionary<(string, string), ToldAttribute> told = modules.Select(m => m.Assembly).Append(typeof(Telling).Assembly)
        .SelectMany(a => a.GetTypes()).Where(t => t.IsEnum && t.Name.EndsWith("Action", StringComparison.Ordinal))
        .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (Key: (t.GetCustomAttribute<StoryOfAttribute>()?.Kind ?? t.Name[..^6], f.Name), Told: f.GetCustomAttribute<ToldAttribute>())))
        .Where(x => x.Told is not null).DistinctBy(x => x.Key).ToFrozenDictionary(x => x.Key, x => x.Told!);

    public ToldAttribute? Of(string kind, string action) => told.GetValueOrDefault((kind, action));
}
