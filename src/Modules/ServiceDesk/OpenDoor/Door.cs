using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.OpenDoor;

/// <summary>Lets calls in that can be answered, and says refusals as the standard wants them: 400, 403, 404, each with a sentence.</summary>
internal sealed class Door : IEndpointFilter
{
    /// <summary>A refusal on the wire.</summary>
    public sealed record Error([property: JsonPropertyName("code")] int Code, [property: JsonPropertyName("description")] string Description);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var texts = http.RequestServices.GetRequiredService<Catalogue>();
        var format = http.GetRouteValue("format") as string;
        if (!Wire.IsKnown(format)) return Say(null, new Error(StatusCodes.Status400BadRequest, texts["The format is json or xml."]));
        if (await Bearer.SecretIn(http) is not null && http.User.Identity?.IsAuthenticated != true) return Say(format, new Error(StatusCodes.Status403Forbidden, texts["This api_key is not valid."]));
        try { return await next(context); }
        catch (Invalid invalid) { return Say(format, [.. invalid.Faults.Select(f => new Error(StatusCodes.Status400BadRequest, texts.Of(f)))]); }
        catch (Denied) when (http.User.Identity?.IsAuthenticated != true) { return Say(format, new Error(StatusCodes.Status403Forbidden, texts["api_key was not provided."])); }
        catch (Refusal refusal) { return Say(format, new Error(refusal is Refused { IsTooOften: false } ? StatusCodes.Status400BadRequest : refusal.Status, texts.Of(refusal))); }
    }

    private static IResult Say(string? format, params Error[] errors) => Wire.Say(format, "errors", errors, errors[0].Code);
}
