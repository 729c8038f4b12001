using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tables.Views;

public static class ViewRoutes
{
    public static void MapViews(this IEndpointRouteBuilder api)
    {
        var views = api.MapGroup("views").WithTags("Saved views");
        views.MapGet ("",            ([AsParameters] SavedViews.Filter filter, SavedViews list, CancellationToken ct) => list.Run(filter, ct));
        views.MapPost("",            (SaveView.Form form, SaveView save, CancellationToken ct) => save.Run(form, ct));
        views.MapPost("{id}/remove", (SavedViewId id, Bare form, RemoveView remove, CancellationToken ct) => remove.Run(id, form, ct));
    }
}
