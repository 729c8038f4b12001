using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Steward.Platform.Data;

namespace Steward.ServiceDesk.Digests;

/// <summary>One way only to write a document as JSON: names in order, no spaces, UTF-8. The same document always has the same hash.</summary>
public static class Canonical
{
    public static string Write<T>(T document) => Sorted(JsonSerializer.SerializeToNode(document, Json.Options))!.ToJsonString(Json.Options);

    public static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json.Options)!;

    /// <summary>SHA-256 (FIPS 180-4), 64 hexadecimal digits.</summary>
    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The fields at the top that differ between two documents.</summary>
    /// <param name="ignored">Fields that may differ, wherever they stand.</param>
    public static IReadOnlyList<string> Differing(string one, string other, Func<string, bool> ignored)
    {
        var (a, b) = (Sorted(JsonNode.Parse(one), ignored)!.AsObject(), Sorted(JsonNode.Parse(other), ignored)!.AsObject());
        return [.. a.Select(f => f.Key).Union(b.Select(f => f.Key)).Where(key => !JsonNode.DeepEquals(a[key], b[key])).Order(StringComparer.Ordinal)];
    }

    private static JsonNode? Sorted(JsonNode? node, Func<string, bool>? without = null) => node switch
    {
        JsonObject fields => new JsonObject(fields.Where(f => without?.Invoke(f.Key) is not true).OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, Sorted(f.Value, without)))),
        JsonArray items => new JsonArray([.. items.Select(item => Sorted(item, without))]),
        _ => node?.DeepClone(),
    };
}
