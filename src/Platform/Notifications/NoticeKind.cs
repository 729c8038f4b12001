using System.Reflection;
using Steward.Platform.UseCases;

namespace Steward.Platform.Notifications;

/// <summary>A kind of notice a person can be given; each person chooses where they want it.</summary>
/// <param name="Name">Stable, e.g. "request.assigned".</param>
/// <param name="Title">When it is given, in English; translated where shown: "A request is assigned to me".</param>
/// <param name="ToResidents">Whether it is given to residents; the others are given to the staff.</param>
/// <param name="Mail">Whether it goes by e-mail too unless the person chooses otherwise.</param>
public sealed record NoticeKind(string Name, string Title, bool Mail = false, bool ToResidents = false)
{
    /// <summary>Every kind declared as a static field of the given assemblies.</summary>
    public static IReadOnlyList<NoticeKind> In(IEnumerable<Assembly> assemblies) =>
        [.. assemblies.SelectMany(a => a.GetTypes())
            .SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.Static))
            .Where(f => f.FieldType == typeof(NoticeKind))
            .Select(f => (NoticeKind)f.GetValue(null)!)
            .DistinctBy(k => k.Name)
            .OrderBy(k => k.Name, StringComparer.Ordinal)];

    /// <summary>The kinds that this person can be given.</summary>
    public static IEnumerable<NoticeKind> For(Actor actor, IEnumerable<Module> modules) =>
        In([typeof(NoticeKind).Assembly, .. modules.Select(m => m.Assembly)]).Where(k => k.ToResidents == actor.Kind is ActorKind.Resident);
}
