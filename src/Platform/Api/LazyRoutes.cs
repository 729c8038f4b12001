using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Steward;

/// <summary>Routes of handlers, as the framework maps them, except that what reads and answers a request is put together when the first one comes:
/// of a thousand routes a day's work uses a hundred, and to compile all of them took half of the program's start.
/// It stands in the namespace above all others of the program, where it is found before the framework's methods of the same names.</summary>
public static class LazyRoutes
{
    public static RouteHandlerBuilder MapGet(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, HttpMethods.Get, pattern, handler);
    public static RouteHandlerBuilder MapPost(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, HttpMethods.Post, pattern, handler);
    public static RouteHandlerBuilder MapPut(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, HttpMethods.Put, pattern, handler);
    public static RouteHandlerBuilder MapDelete(this IEndpointRouteBuilder routes, [StringSyntax("Route")] string pattern, Delegate handler) => Map(routes, HttpMethods.Delete, pattern, handler);

    private static RouteHandlerBuilder Map(IEndpointRouteBuilder routes, string method, string pattern, Delegate handler) =>
        RouteHandlerServices.Map(routes, pattern, handler, [method], RequestDelegateFactory.InferMetadata, static (handler, options, known) =>
        {
            var answer = new Lazy<RequestDelegate>(() => RequestDelegateFactory.Create(handler, options, known).RequestDelegate);
            return new(http => answer.Value(http), known?.EndpointMetadata ?? []);
        });
}
