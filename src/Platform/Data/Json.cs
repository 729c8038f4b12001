using System.Text.Json;
using System.Text.Json.Serialization;

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
        return options;
    }
}
