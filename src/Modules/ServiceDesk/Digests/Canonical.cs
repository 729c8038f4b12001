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
    public static IReadOnlyList<string> Differing(string one, string other)
    {
        var (a, b) = (JsonNode.Parse(one)!.AsObject(), JsonNode.Parse(other)!.AsObject());
        return [.. a.Select(f => f.Key).Union(b.Select(f => f.Key)).Where(key => !JsonNode.DeepEquals(a[key], b[key])).Order(StringComparer.Ordinal)];
    }

    private static JsonNode? Sorted(JsonNode? node) => node switch
    {
        JsonObject fields => new JsonObject(fields.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => KeyValuePair.Create(f.Key, Sorted(f.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Sorted)]),
        _ => node?.DeepClone(),
    };
}
