using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.UseCases;

namespace Steward.Platform.Jobs;

public static class JobRoutes
{
    public static void MapJobs(this IEndpointRouteBuilder api)
    {
        var jobs = api.MapGroup("jobs").WithTags("Jobs");
        jobs.MapGet ("",           (JobList list, CancellationToken ct) => list.Run(new(), ct));
        jobs.MapPost("{name}/run", (string name, Bare form, RunJob run, CancellationToken ct) => run.Run(name, form, ct));
    }
}
