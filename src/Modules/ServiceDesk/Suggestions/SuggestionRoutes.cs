using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Suggestions;

internal static class SuggestionRoutes
{
    public static void MapSuggestions(this IEndpointRouteBuilder api)
    {
        var suggestions = api.MapGroup("service-desk/suggestions").WithTags("Suggestions");
        suggestions.MapGet ("",              ([AsParameters] SuggestFor.Filter filter, SuggestFor suggest, CancellationToken ct) => suggest.Run(filter, ct));
        suggestions.MapGet ("chips",         async ([AsParameters] SuggestFor.Filter filter, SuggestFor suggest, CancellationToken ct) => Chips(await suggest.Run(filter, ct))).ExcludeFromDescription();
        suggestions.MapList<ModelList, ModelList.Filter, ModelList.Row>("models", ModelList.Columns, "Trainings");
        suggestions.MapGet ("quality",       ([AsParameters] ShowSuggestions.Filter filter, ShowSuggestions show, CancellationToken ct) => show.Run(filter, ct));
        suggestions.MapPost("learn/{site}",  (SiteId site, Bare form, LearnSuggestions learn, CancellationToken ct) => learn.Run(site, form, ct));
    }

    private static RazorComponentResult<SuggestionChips> Chips(SuggestFor.View hints) => new(new { Hints = hints });
}
