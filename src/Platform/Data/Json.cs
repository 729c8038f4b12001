using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Steward.Platform.UseCases;

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

    private static void FillLists(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            if (property is { Set: { } set, AttributeProvider: PropertyInfo declared } && Lists.MustBeThere(declared)) property.Set = (holder, given) => set(holder, Lists.Filled(declared.PropertyType, given));
    }
}
