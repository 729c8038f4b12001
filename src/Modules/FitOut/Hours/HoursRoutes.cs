using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;

namespace Steward.FitOut.Hours;

internal static class HoursRoutes
{
    public static IServiceCollection AddHours(this IServiceCollection services) => services
        .AddScoped<HoursBook>()
        .AddScoped<IFitOutHours>(s => s.GetRequiredService<HoursBook>());

    public static void MapHours(this IEndpointRouteBuilder api)
    {
        var hours = api.MapGroup("fit-outs").WithTags("Hours and noise of fit-outs");
        hours.MapGet ("hours",      ([AsParameters] ShowHours.Filter filter, ShowHours show, CancellationToken ct) => show.Run(filter, ct));
        hours.MapPost("hours",      (AdoptHours.Form form, AdoptHours adopt, CancellationToken ct) => adopt.Run(form, ct));
        hours.MapGet ("{id}/noise", (FitOutId id, ShowNoise show, CancellationToken ct) => show.Run(id, ct));
        hours.MapPost("noise",      (NoteNoise.Form form, NoteNoise note, CancellationToken ct) => note.Run(form, ct));
    }
}
