using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Steward.Platform.Search;

public static class SearchSetup
{
    public static void MapSearch(this IEndpointRouteBuilder app, IEndpointRouteBuilder api)
    {
        api.MapGet("search", (string? q, int? most, SearchEverywhere search, CancellationToken ct) => search.Run(new(q, most), ct)).WithTags("Search");
        app.MapGet("/search/quick", async (string? q, SearchEverywhere search, CancellationToken ct) =>
            new RazorComponentResult<QuickHits>(new { Groups = await search.Run(new(q, QuickHits.Most), ct), Words = q }))
            .RequireAuthorization().ExcludeFromDescription();
    }
}
