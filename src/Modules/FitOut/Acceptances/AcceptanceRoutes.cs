using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.Platform.Stories;
using Steward.Platform.Tables;

namespace Steward.FitOut.Acceptances;

internal static class AcceptanceRoutes
{
    public static IServiceCollection AddAcceptances(this IServiceCollection services) => services
        .AddScoped<HoldBacks>()
        .AddScoped<IHoldBack, SiteHoldsBack>()
        .GuardThings<Acceptance, AcceptanceId>(AcceptanceVisibility.VisibleTo)
        .GuardThings<SiteDefect, SiteDefectId>(SiteDefectVisibility.VisibleTo);

    public static void MapAcceptances(this IEndpointRouteBuilder api)
    {
        var acceptances = api.MapGroup("fit-outs/acceptances").WithTags("Acceptance of fit-outs");
        acceptances.MapList<AcceptanceList, AcceptanceList.Filter, AcceptanceList.Row>("", AcceptanceList.Columns, "Acceptances");
        acceptances.MapList<SecondLookList, SecondLookList.Filter, SecondLookList.Row>("second-looks", SecondLookList.Columns, "Second looks");
        acceptances.MapGet ("{id}",         (AcceptanceId id, ShowAcceptance show, CancellationToken ct) => show.Run(id, ct));
        acceptances.MapPost("",             (ApplyForAcceptance.Form form, ApplyForAcceptance apply, CancellationToken ct) => apply.Run(form, ct));
        acceptances.MapPost("second-looks", (BeginSecondLook.Form form, BeginSecondLook begin, CancellationToken ct) => begin.Run(form, ct));
        acceptances.MapPost("{id}/hold",    (AcceptanceId id, HoldAcceptance.Form form, HoldAcceptance hold, CancellationToken ct) => hold.Run(id, form, ct));

        var defects = api.MapGroup("fit-outs/defects").WithTags("Acceptance of fit-outs");
        defects.MapList<SiteDefectList, SiteDefectList.Filter, SiteDefectList.Row>("", SiteDefectList.Columns, "Defects of acceptances");
        defects.MapPost("{id}/correct", (SiteDefectId id, CorrectDefect.Form form, CorrectDefect correct, CancellationToken ct) => correct.Run(id, form, ct));
        api.MapGroup("fit-outs").WithTags("Acceptance of fit-outs").MapPost("{id}/archive", (FitOutId id, ArchiveFitOut.Form form, ArchiveFitOut archive, CancellationToken ct) => archive.Run(id, form, ct));
    }
}
