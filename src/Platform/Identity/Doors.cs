using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

/// <summary>Residents' pages are for residents, all others for staff; each is shown to their own first page.</summary>
public sealed class Doors(RequestDelegate next)
{
    public const string Staff = "/", Residents = "/portal", StaffSignIn = "/sign-in", ResidentSignIn = "/portal/sign-in", Unknown = "/portal/welcome";

    public Task InvokeAsync(HttpContext http, Actor actor)
    {
        var path = http.Request.Path;
        if (actor.Kind is ActorKind.Resident && path == Staff) http.Response.Redirect(Residents);
        else if (actor.Kind is ActorKind.Resident && path == Residents && actor.Reach<UnitId>().Count == 0) http.Response.Redirect(Unknown);
        else if (IsClosedPage(http) && !IsOwn(http, actor)) http.Response.StatusCode = StatusCodes.Status403Forbidden;
        else return next(http);
        return Task.CompletedTask;
    }

    public static bool IsPortal(HttpContext http) => http.Request.Path.StartsWithSegments(Residents);

    private static bool IsOwn(HttpContext http, Actor actor) => actor.Kind is ActorKind.Nobody or ActorKind.System || actor.Kind is ActorKind.Resident == IsPortal(http);

    private static bool IsClosedPage(HttpContext http) =>
        http.GetEndpoint()?.Metadata is { } about && about.GetMetadata<ComponentTypeMetadata>() is not null && about.GetMetadata<IAllowAnonymous>() is null && about.GetMetadata<ForResidentsTooAttribute>() is null;
}
