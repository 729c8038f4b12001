using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

internal static class WatchingRoutes
{
    public static IServiceCollection AddWatching(this IServiceCollection services) => services
        .AddScoped<ITellOfEstate, TellOfSites>()
        .AddScoped<IKeepPersonalData, PersonsOfSites>()
        .AddScoped<DueReader>();

    public static void MapWatching(this IEndpointRouteBuilder api)
    {
        var watch = api.MapGroup("fit-outs/site").WithTags("Fit-outs on site");
        watch.MapList<DueList, DueList.Filter, DueList.Row>("due", DueList.Columns, "Due and overdue");
        watch.MapGet ("overview",         (SiteOverview overview, CancellationToken ct) => overview.Run(new(), ct));
        watch.MapGet ("{id}/work",        (FitOutId id, SiteWork work, CancellationToken ct) => work.Run(id, ct));
        watch.MapGet ("{id}/acceptance",  (FitOutId id, AcceptanceWork work, CancellationToken ct) => work.Run(id, ct));
        watch.MapPost("watch/{id}",       (SiteId id, Bare form, WatchSite watch, CancellationToken ct) => watch.Run(id, form, ct)).WithSummary("Tells now what has come due at a site, as is done every quarter of an hour.");
        api.MapGroup("portal/fit-outs").WithTags("Residents' portal").MapGet("{id}/site", (FitOutId id, FollowSite follow, CancellationToken ct) => follow.Run(id, ct));
    }
}
