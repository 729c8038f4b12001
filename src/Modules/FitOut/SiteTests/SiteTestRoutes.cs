using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.Platform.Stories;

namespace Steward.FitOut.SiteTests;

internal static class SiteTestRoutes
{
    public static IServiceCollection AddSiteTests(this IServiceCollection services) => services
        .GuardThings<PondingTest, PondingTestId>(PondingVisibility.VisibleTo)
        .GuardThings<PressureTest, PressureTestId>(PressureVisibility.VisibleTo);

    public static void MapSiteTests(this IEndpointRouteBuilder api)
    {
        var ponding = api.MapGroup("fit-outs/ponding-tests").WithTags("Fit-outs on site");
        ponding.MapGet ("{id}",         (PondingTestId id, ShowPonding show, CancellationToken ct) => show.Run(id, ct));
        ponding.MapPost("",             (StartPonding.Form form, StartPonding start, CancellationToken ct) => start.Run(form, ct));
        ponding.MapPost("{id}/read",    (PondingTestId id, ReadPonding.Form form, ReadPonding read, CancellationToken ct) => read.Run(id, form, ct));
        ponding.MapPost("{id}/sign",    (PondingTestId id, SignPonding.Form form, SignPonding sign, CancellationToken ct) => sign.Run(id, form, ct));
        ponding.MapPost("{id}/witness", (PondingTestId id, WitnessPonding.Form form, WitnessPonding witness, CancellationToken ct) => witness.Run(id, form, ct));
        ponding.MapPost("{id}/end",     (PondingTestId id, EndPonding.Form form, EndPonding end, CancellationToken ct) => end.Run(id, form, ct));
        ponding.MapPost("{id}/drop",    (PondingTestId id, DropPonding.Form form, DropPonding drop, CancellationToken ct) => drop.Run(id, form, ct));
        api.MapGroup("fit-outs/pressure-tests").WithTags("Fit-outs on site").MapPost("", (RecordPressure.Form form, RecordPressure record, CancellationToken ct) => record.Run(form, ct));
    }
}
