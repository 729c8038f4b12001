using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using Steward.Platform.Data;

namespace Steward.Architecture.Tests;

/// <summary>A form filled in so that nothing in it is at fault, whatever its type: what is then refused is refused for its subject.</summary>
internal static class Plausible
{
    public static JsonObject Form(Type form)
    {
        var filled = new JsonObject();
        foreach (var property in form.GetProperties().Where(p => p.CanWrite && p.GetIndexParameters().Length == 0))
            if (Value(property, property.PropertyType) is { } value) filled[char.ToLowerInvariant(property.Name[0]) + property.Name[1..]] = value;
        return filled;
    }

    private static JsonNode? Value(PropertyInfo property, Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner) return property.IsDefined(typeof(RequiredAttribute)) ? Value(property, inner) : null;
        if (type == typeof(string)) return Text(property);
        if (type.IsEnum) return Enum.GetNames(type)[^1];
        if (type == typeof(bool)) return true;
        if (type == typeof(Guid) || Ids.IsId(type)) return Guid.CreateVersion7().ToString();
        if (type == typeof(DateOnly)) return "2026-03-03";
        if (type == typeof(TimeOnly)) return "10:00:00";
        if (type == typeof(DateTime) || type == typeof(DateTimeOffset)) return "2026-03-03T10:00:00";
        if (type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double)) return JsonValue.Create(property.GetCustomAttribute<RangeAttribute>() is { Minimum: { } least } ? Convert.ToDecimal(least) : 1m);
        if (type == typeof(Money)) return new JsonObject { ["fen"] = 100 };
        if (type.IsAssignableTo(typeof(IEnumerable))) return property.IsDefined(typeof(RequiredAttribute)) || property.IsDefined(typeof(MinLengthAttribute)) ? new JsonArray(Element(property, type)) : null;
        return null;
    }

    private static JsonNode? Element(PropertyInfo property, Type type) =>
        (type.IsArray ? type.GetElementType()! : type.GetGenericArguments().FirstOrDefault() ?? typeof(string)) is var item && (item == typeof(string) || Ids.IsId(item) || item.IsEnum) ? Value(property, item) : Form(item);

    private static string? Text(PropertyInfo property)
    {
        if (property.IsDefined(typeof(EmailAddressAttribute))) return "someone@example.com";
        if (property.IsDefined(typeof(PhoneAttribute)) || property.Name.EndsWith("Phone", StringComparison.Ordinal)) return "13800001234";
        var (least, most) = property.GetCustomAttribute<StringLengthAttribute>() is { } length ? (length.MinimumLength, length.MaximumLength) : (0, 100);
        return new string('好', Math.Min(most, Math.Max(least, 4)));
    }
}
