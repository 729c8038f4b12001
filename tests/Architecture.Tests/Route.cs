using System.Reflection;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Data;

namespace Steward.Architecture.Tests;

/// <summary>One route of the system, with what it takes.</summary>
internal sealed record Route(RouteEndpoint Endpoint, string Method)
{
    private static readonly string[] NoRoute = ["_framework", "_content", "_blazor", "lib/", "scalar"];

    public string Pattern => "/" + Endpoint.RoutePattern.RawText!.TrimStart('/');
    public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);
    public bool IsOpen => Endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null || Endpoint.Metadata.GetMetadata<IAuthorizeData>() is null;
    public Type? Page => Endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;
    public ParameterInfo[] Parameters => Endpoint.Metadata.OfType<MethodInfo>().FirstOrDefault()?.GetParameters() ?? [];
    public bool TakesId => Endpoint.RoutePattern.Parameters.Any(p => IdsOf(p.Name).Length > 0);

    /// <summary>The form that the route reads from the body, if any.</summary>
    public Type? Form => Method == "GET" ? null : Parameters.Select(p => p.ParameterType).FirstOrDefault(t => t.IsClass && t.GetConstructor([]) is not null && Parts.UseCases.Any(u => Parts.Arguments(u).Contains(t)));

    private bool TakesFiles => Endpoint.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes.Contains("multipart/form-data") == true;

    /// <summary>Which kinds of id a part of the address may be.</summary>
    public Type[] IdsOf(string parameter)
    {
        var type = Parameters.FirstOrDefault(p => string.Equals(p.Name, parameter, StringComparison.OrdinalIgnoreCase))?.ParameterType;
        if (type is not null && Ids.IsId(type)) return [type];
        if (Page?.GetProperty(parameter, BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance)?.PropertyType != typeof(Guid)) return [];
        return [.. Page.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(p => p.IsDefined(typeof(InjectAttribute)))
            .Select(p => Parts.Arguments(p.PropertyType).FirstOrDefault()).OfType<Type>().Where(Ids.IsId).Distinct()];
    }

    /// <summary>Something that fits a part of the address which is no id.</summary>
    public string Filler(string parameter) => Endpoint.RoutePattern.GetParameter(parameter)?.ParameterPolicies.Select(p => p.Content).FirstOrDefault() switch
    {
        "int" or "long" => "1",
        "guid" => Guid.CreateVersion7().ToString(),
        _ => "x",
    };

    /// <summary>The address with its parts filled in.</summary>
    public string Address(Func<string, string> part) => "/" + string.Join('/', Endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(p => p switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => part(parameter.Name),
            _ => "",
        }))));

    public HttpRequestMessage Request(Func<string, string> part) => new(new(Method), Address(part))
    {
        Content = Method == "GET" ? null : TakesFiles ? new MultipartFormDataContent { { new ByteArrayContent([0]), "files", "photo.jpg" } } : IsApi ? System.Net.Http.Json.JsonContent.Create(Form is null ? [] : Plausible.Form(Form)) : new FormUrlEncodedContent([]),
    };

    /// <summary>Every route but the static files'.</summary>
    public static Route[] All(IServiceProvider services) =>
        [.. from endpoint in services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            where endpoint.RoutePattern.RawText is { } pattern && !NoRoute.Any(n => pattern.TrimStart('/').StartsWith(n, StringComparison.Ordinal))
            where endpoint.Metadata.All(m => m.GetType().Name is not "StaticAssetDescriptor")
            from method in endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Where(m => m is not "HEAD") ?? ["GET"]
            where !(method == "POST" && endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null)
            select new Route(endpoint, method)];
}
