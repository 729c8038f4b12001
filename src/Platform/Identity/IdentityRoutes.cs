using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.Identity.Entering;

namespace Steward.Platform.Identity;

public static class IdentityRoutes
{
    public static void MapIdentity(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        app.MapEntering();
    }
}
