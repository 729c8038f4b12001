using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Steward.Platform.Data;

public static class Json
{
    /// <summary>How things are written wherever they are written as JSON: API, outbox, receipts, webhooks.</summary>
    public static readonly JsonSerializerOptions Options = Configure(new(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new IdJsonConverter());
        options.Converters.Add(new JsonStringEnumConverter(allowIntegerValues: false));
        options.TypeInfoResolver = (options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver()).WithAddedModifier(FillLists);
        return options;
    }

    /// <summary>A list that must be there holds nothing when it was given as null, and nothing in place of a null in it: a form with it looks at what is left.</summary>
    private static void FillLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property is not { Set: { } set, AttributeProvider: PropertyInfo declared } || !IsList(property.PropertyType) || new NullabilityInfoContext().Create(declared).WriteState is NullabilityState.Nullable) continue;
            property.Set = (holder, given) =>
            {
                var list = given as IList ?? (IList)Activator.CreateInstance(property.PropertyType)!;
                for (var i = list.Count - 1; i >= 0; i--) if (list[i] is null) list.RemoveAt(i);
                set(holder, list);
            };
        }
    }

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>);
}
