using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.BlackList;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.Tables;

namespace Steward.FitOut.Overview;

/// <summary>The head's page about fit-outs, and the contractors to be warned of.</summary>
internal static class OverviewSetup
{
    public static IServiceCollection AddOverview(this IServiceCollection services) => services
        .AddScoped<BlackListFinder>()
        .AddScoped<IPaintTheGrid, PaintFitOuts>()
        .AddScoped<IShowInOverview, PassPanel>()
        .AddScoped<IShowInOverview, BlackListPanel>()
        .GuardThings<BlackListing, BlackListingId>(BlackListVisibility.VisibleTo);

    public static void MapOverview(this IEndpointRouteBuilder api)
    {
        api.MapGroup("fit-outs").WithTags("Fit-outs").MapGet("overview", (FitOutOverview overview, CancellationToken ct) => overview.Run(new(), ct));
        api.MapGroup("fit-outs").WithTags("Fit-outs").MapGet("sites", (SiteChoices sites, CancellationToken ct) => sites.Run(new(), ct));

        var list = api.MapGroup("contractors/black-list").WithTags("Contractors to be warned of");
        list.MapList<BlackListQuery, BlackListQuery.Filter, BlackListQuery.Row>("", BlackListQuery.Columns, "Contractors to be warned of");
        list.MapGet ("warnings",    (string? firm, string? licence, FirmWarnings warnings, CancellationToken ct) => warnings.Run(new(firm, licence), ct));
        list.MapGet ("{id}",        (BlackListingId id, ShowListing show, CancellationToken ct) => show.Run(id, ct));
        list.MapPost("",            (ListContractor.Form form, ListContractor add, CancellationToken ct) => add.Run(form, ct));
        list.MapPost("{id}/amend",  (BlackListingId id, BlackListFields form, AmendListing amend, CancellationToken ct) => amend.Run(id, form, ct));
        list.MapPost("{id}/lift",   (BlackListingId id, LiftListing.Form form, LiftListing lift, CancellationToken ct) => lift.Run(id, form, ct));
        list.MapPost("{id}/relist", (BlackListingId id, RelistContractor.Form form, RelistContractor relist, CancellationToken ct) => relist.Run(id, form, ct));
    }
}
