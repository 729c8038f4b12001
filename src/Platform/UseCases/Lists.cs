using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;

namespace Steward.Platform.UseCases;

/// <summary>A list that must be there holds nothing when it was left out, and nothing in place of what was left out in it, whether a form of a page or JSON brought it.</summary>
public static class Lists
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Known = [];

    /// <summary>The form itself, with each of its own lists filled.</summary>
    public static TForm Fill<TForm>(TForm form) where TForm : class
    {
        foreach (var list in Known.GetOrAdd(form.GetType(), type => [.. type.GetProperties().Where(MustBeThere)])) list.SetValue(form, Filled(list.PropertyType, list.GetValue(form)));
        return form;
    }

    internal static bool MustBeThere(PropertyInfo property) =>
        property.CanWrite && property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(List<>) && new NullabilityInfoContext().Create(property).WriteState is not NullabilityState.Nullable;

    internal static object Filled(Type type, object? given)
    {
        var list = given as IList ?? (IList)Activator.CreateInstance(type)!;
        for (var i = list.Count - 1; i >= 0; i--) if (list[i] is null) list.RemoveAt(i);
        return list;
    }
}
