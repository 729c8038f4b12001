using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Microsoft.AspNetCore.Http;
using Steward.Platform.Data;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Writes one answer as JSON or XML, with the same names in both; what has no value is null in the one and an empty element in the other.</summary>
internal static class Wire
{
    /// <summary>What the members of a list are called in XML.</summary>
    private static readonly Dictionary<string, string> Members = new()
    {
        ["services"] = "service", ["service_requests"] = "request", ["attributes"] = "attribute", ["values"] = "value",
        ["errors"] = "error", ["endpoints"] = "endpoint", ["formats"] = "format",
    };

    public static bool IsKnown(string? format) => format is "json" or "xml";

    /// <param name="root">The outermost element in XML.</param>
    public static IResult Say(string? format, string root, object answer, int status = StatusCodes.Status200OK)
    {
        var node = JsonSerializer.SerializeToNode(answer, Json.Options)!;
        return format == "json"
            ? Results.Text(node.ToJsonString(Json.Options), "application/json", Encoding.UTF8, status)
            : Results.Text("""<?xml version="1.0" encoding="utf-8"?>""" + "\n" + Element(root, node), "text/xml", Encoding.UTF8, status);
    }

    private static XElement Element(string name, JsonNode? node) => node switch
    {
        JsonArray list => new(name, list.Select(item => Element(Members[name], item))),
        JsonObject thing => new(name, thing.Select(field => Element(field.Key, field.Value))),
        null => new(name),
        _ => new(name, Clean(node.ToString(), node)),
    };

    /// <summary>XML knows no form feed and its like, nor a capital «True».</summary>
    private static string Clean(string text, JsonNode node) =>
        node.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? text.ToLowerInvariant() : string.Concat(text.EnumerateRunes().Where(r => r.Value > 0xFFFF || XmlConvert.IsXmlChar((char)r.Value)));
}
