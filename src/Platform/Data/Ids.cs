using System.Text.Json;
using System.Text.Json.Serialization;
using Steward.Contracts;

namespace Steward.Platform.Data;

public static class Ids
{
    public static readonly Type[] All = [.. new[] { typeof(IId<>).Assembly, typeof(Ids).Assembly }.SelectMany(a => a.GetTypes()).Where(IsId)];

    public static bool IsId(Type type) => type.IsValueType &&
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));
}

public sealed class IdJsonConverter : JsonConverterFactory
{
    public override bool CanConvert(Type type) => Ids.IsId(type);

    public override JsonConverter CreateConverter(Type type, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(type))!;

    private sealed class Of<TId> : JsonConverter<TId> where TId : struct, IId<TId>
    {
        public override TId Read(ref Utf8JsonReader json, Type type, JsonSerializerOptions options) => TId.From(json.GetGuid());
        public override void Write(Utf8JsonWriter json, TId id, JsonSerializerOptions options) => json.WriteStringValue(id.Value);
        public override TId ReadAsPropertyName(ref Utf8JsonReader json, Type type, JsonSerializerOptions options) => TId.From(Guid.Parse(json.GetString()!));
        public override void WriteAsPropertyName(Utf8JsonWriter json, TId id, JsonSerializerOptions options) => json.WritePropertyName(id.Value.ToString());
    }
}
