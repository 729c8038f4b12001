using Microsoft.AspNetCore.OpenApi;

namespace Steward.Host;

internal static class OpenApi
{
    /// <summary>Nested types take their owner's name: «OpenRequestForm», not a second «Form».</summary>
    public static void Describe(OpenApiOptions options) => options.CreateSchemaReferenceId = type =>
        type.Type.DeclaringType is { } owner ? owner.Name + type.Type.Name : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
}
