using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.FitOut;

namespace Steward.FitOut.Projects;

internal static class ProjectRoutes
{
    public static void MapProjects(this IEndpointRouteBuilder api)
    {
        var projects = api.MapGroup("fit-outs").WithTags("Fit-outs");
        projects.MapGet("{id}/card", (FitOutId id, ProjectCard card, CancellationToken ct) => card.Run(id, ct));
    }
}
