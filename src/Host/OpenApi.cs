using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Steward.Platform.Data;

namespace Steward.Host;

/// <summary>Describes the API as it is: ids are UUIDs, money is text with two decimals, refusals are problem documents.</summary>
internal static class OpenApi
{
    public static void Describe(OpenApiOptions options)
    {
        // Nested types take their owner's name: «OpenRequestForm», not a second «Form».
        options.CreateSchemaReferenceId = type => IsText(type.Type) ? null
            : type.Type.DeclaringType is { } owner ? owner.Name + OpenApiOptions.CreateDefaultSchemaReferenceId(type) : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer((schema, context, _) => { Describe(schema, context.JsonTypeInfo.Type); return Task.CompletedTask; });
        options.AddOperationTransformer((operation, context, _) => { Describe(operation, context); return Task.CompletedTask; });
        options.AddDocumentTransformer((document, _, _) => { Describe(document); return Task.CompletedTask; });
    }

    private static bool IsText(Type type) => Ids.IsId(Bare(type)) || Bare(type) == typeof(Money);
    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;

    private static void Describe(OpenApiSchema schema, Type type)
    {
        if (Bare(type) == typeof(int) || Bare(type) == typeof(long))
        {
            // Numbers are read from text too, which nobody need know.
            (schema.Type, schema.Pattern) = (JsonSchemaType.Integer | (Nullable.GetUnderlyingType(type) is not null ? JsonSchemaType.Null : 0), null);
            return;
        }
        if (!IsText(type)) return;
        var isMoney = Bare(type) == typeof(Money);
        schema.Type = JsonSchemaType.String | (Nullable.GetUnderlyingType(type) is not null ? JsonSchemaType.Null : 0);
        schema.Properties?.Clear();
        schema.Required?.Clear();
        schema.Format = isMoney ? null : "uuid";
        schema.Pattern = isMoney ? @"^-?\d+(\.\d{1,2})?$" : null;
        schema.Description = isMoney ? "Renminbi with two decimals: \"1040.00\"." : null;
        schema.Examples = isMoney ? [JsonValue.Create("1040.00")] : null;
    }

    private static readonly (string Status, string Meaning)[] Refusals =
    [
        ("403", "You may not do this."),
        ("404", "There is no such thing, or it is not yours to see."),
        ("409", "Not possible now; the title says why."),
        ("422", "Some fields need attention: «errors» names them."),
    ];

    private static void Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        operation.Responses ??= [];
        operation.Responses.TryAdd("401", new OpenApiResponse { Description = "Sign in, or send a token." });
        foreach (var (status, meaning) in Refusals)
            operation.Responses.TryAdd(status, new OpenApiResponse { Description = meaning, Content = new Dictionary<string, OpenApiMediaType> { ["application/problem+json"] = new() { Schema = Problem() } } });
        if (context.Description.HttpMethod is "POST")
        {
            operation.Parameters ??= [];
            operation.Parameters.Add(new OpenApiParameter { Name = "Idempotency-Key", In = ParameterLocation.Header, Description = "Chosen by the sender: the same key sent twice does the thing once.", Schema = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 100 } });
        }
        if (operation.Summary is null && context.Description.ActionDescriptor.EndpointMetadata.OfType<IEndpointSummaryMetadata>().FirstOrDefault() is { } summary) operation.Summary = summary.Summary;
    }

    private static OpenApiSchema Problem() => new()
    {
        Type = JsonSchemaType.Object, Description = "RFC 9457",
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["title"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "A sentence in the caller's language." },
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["errors"] = new OpenApiSchema { Type = JsonSchemaType.Object, Description = "Field to sentences.", AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } } },
        },
    };

    private static void Describe(OpenApiDocument document)
    {
        document.Info = new() { Title = "Steward 管家", Version = "1", Description = "Everything the pages do. Ids are UUIDs; times are UTC (ISO 8601); money is text with two decimals. Send a token as «Authorization: Bearer …»." };
        document.Servers = [];
        document.Components ??= new();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "An API token, made under «My account»." };
        document.Security = [new() { [new OpenApiSecuritySchemeReference("token", document)] = [] }];
    }
}
