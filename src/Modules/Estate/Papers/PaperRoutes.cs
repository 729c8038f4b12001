using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Platform;
using Steward.Platform.Tables;

namespace Steward.Estate.Papers;

internal static class PaperRoutes
{
    public static IServiceCollection AddPapers(this IServiceCollection services) => services
        .AddScoped<IBegin, StandardPapers>()
        .AddScoped<ArchiveReader>()
        .AddSingleton<PaperSecrets>();

    public static void MapPapers(this IEndpointRouteBuilder api)
    {
        var papers = api.MapGroup("estate/papers").WithTags("Papers");
        papers.MapPersonalList<ArchiveGaps, ArchiveGaps.Filter, ArchiveGaps.Row>("gaps", ArchiveGaps.Columns, "Gaps in the archive");
        papers.MapPost("",                   (AddPaper.Form form, AddPaper add, CancellationToken ct) => add.Run(form, ct));
        papers.MapGet ("{id}",               (PaperId id, ShowPaper show, CancellationToken ct) => show.Run(id, ct));
        papers.MapPost("{id}/edit",          (PaperId id, PaperFields form, EditPaper edit, CancellationToken ct) => edit.Run(id, form, ct));
        papers.MapPost("{id}/withdraw",      (PaperId id, WithdrawPaper.Form form, WithdrawPaper withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));

        var kinds = api.MapGroup("estate/paper-kinds").WithTags("Kinds of paper");
        kinds.MapGet ("",                    (PaperKindList list, CancellationToken ct) => list.Run(new(), ct));
        kinds.MapPost("",                    (AddPaperKind.Form form, AddPaperKind add, CancellationToken ct) => add.Run(form, ct));
        kinds.MapPost("{id}/edit",           (PaperKindId id, EditPaperKind.Form form, EditPaperKind edit, CancellationToken ct) => edit.Run(id, form, ct));
        kinds.MapPost("{id}/decide",         (PaperKindId id, DecidePaper.Form form, DecidePaper decide, CancellationToken ct) => decide.Run(id, form, ct));
        kinds.MapGet ("rules",               (PaperRules rules, CancellationToken ct) => rules.Run(new(), ct));
    }
}
