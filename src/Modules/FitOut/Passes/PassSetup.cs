using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Passes.Gate;
using Steward.FitOut.Passes.Portal;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Jobs;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Stories;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Goods passes (物品放行) on one page.</summary>
internal static class PassSetup
{
    public static IServiceCollection AddPasses(this IServiceCollection services) => services
        .AddScoped<PassDesk>()
        .AddScoped<PassRows>()
        .AddSingleton<PassSecrets>()
        .AddScoped<PassForgetting>()
        .AddScoped<Retained, RetainPasses>()
        .AddScoped<IKeepPersonalData, PersonsOfPasses>()
        .AddScoped<ITellOfEstate, TellOfPasses>()
        .AddScoped<ISearchBox, PassBox>()
        .AddSingleton<ITopBarPart, PassBar>()
        .GuardThings<GoodsPass, GoodsPassId>(GoodsPassVisibility.VisibleTo);

    public static void MapPasses(this IEndpointRouteBuilder api)
    {
        var passes = api.MapGroup("passes").WithTags("Goods passes");
        passes.MapPersonalList<PassList, PassList.Filter, PassList.Row>("", PassList.Columns, "Goods passes");
        passes.MapGet ("choices",      ([AsParameters] PassChoices.Filter filter, PassChoices choices, CancellationToken ct) => choices.Run(filter, ct));
        passes.MapGet ("mine",         (bool? waiting, MyPasses mine, CancellationToken ct) => mine.Run(new(waiting ?? false), ct));
        passes.MapGet ("{id}",         (GoodsPassId id, ShowPass show, CancellationToken ct) => show.Run(id, ct));
        passes.MapPost("",             (AskForPass.Form form, AskForPass ask, CancellationToken ct) => ask.Run(form, ct));
        passes.MapPost("{id}/amend",   (GoodsPassId id, PassFields form, AmendPass amend, CancellationToken ct) => amend.Run(id, form, ct));
        passes.MapPost("{id}/consent", (GoodsPassId id, Bare form, ConsentToPass consent, CancellationToken ct) => consent.Run(id, form, ct));
        passes.MapPost("{id}/note-consent", (GoodsPassId id, NoteConsent.Form form, NoteConsent note, CancellationToken ct) => note.Run(id, form, ct));
        passes.MapPost("{id}/issue",   (GoodsPassId id, IssuePass.Form form, IssuePass issue, CancellationToken ct) => issue.Run(id, form, ct));
        passes.MapPost("{id}/approve", (GoodsPassId id, ApprovePass.Form form, ApprovePass approve, CancellationToken ct) => approve.Run(id, form, ct));
        passes.MapPost("{id}/decline", (GoodsPassId id, DeclinePass.Form form, DeclinePass decline, CancellationToken ct) => decline.Run(id, form, ct));
        passes.MapPost("{id}/cancel",  (GoodsPassId id, CancelPass.Form form, CancelPass cancel, CancellationToken ct) => cancel.Run(id, form, ct));
        passes.MapPost("{id}/clear-valuables", (GoodsPassId id, ClearValuables.Form form, ClearValuables clear, CancellationToken ct) => clear.Run(id, form, ct));
        passes.MapPost("{id}/release", (GoodsPassId id, ReleaseGoods.Form form, ReleaseGoods release, CancellationToken ct) => release.Run(id, form, ct)).WithSummary("Lets goods out on the pass's own day; never more of an item than is left of it, whoever else does so at the same moment.");
        passes.MapPost("{id}/refuse",  (GoodsPassId id, RefuseAtGate.Form form, RefuseAtGate refuse, CancellationToken ct) => refuse.Run(id, form, ct));
        passes.MapPost("{id}/reissue", (GoodsPassId id, ReissuePass.Form form, ReissuePass reissue, CancellationToken ct) => reissue.Run(id, form, ct));
        passes.MapPost("{id}/reveal",  (GoodsPassId id, RevealForm form, RevealPass reveal, CancellationToken ct) => reveal.Run(id, form, ct));
        passes.MapPost("{id}/expire",  (GoodsPassId id, Bare form, ExpirePass expire, CancellationToken ct) => expire.Run(id, form, ct));

        var gate = api.MapGroup("gate/passes").WithTags("Goods passes");
        gate.MapGet("",       (string? q, GateList list, CancellationToken ct) => list.Run(new(q), ct));
        gate.MapGet("{code}", (string code, OpenAtGate open, CancellationToken ct) => open.Run(code, ct));

        var blanks = api.MapGroup("paper-passes").WithTags("Goods passes");
        blanks.MapList<BlankList, BlankList.Filter, BlankList.Row>("", BlankList.Columns, "Blanks of the paper pass");
        blanks.MapGet ("{batch:guid}/sheets", (Guid batch, BlankSheets sheets, CancellationToken ct) => sheets.Run(batch, ct));
        blanks.MapGet ("{id}",       (PaperBlankId id, ShowBlank show, CancellationToken ct) => show.Run(id, ct));
        blanks.MapPost("print",      (PrintBlanks.Form form, PrintBlanks print, CancellationToken ct) => print.Run(form, ct));
        blanks.MapPost("type-in",    (TypeInPass.Form form, TypeInPass type, CancellationToken ct) => type.Run(form, ct));
        blanks.MapPost("{id}/spoil", (PaperBlankId id, SpoilBlank.Form form, SpoilBlank spoil, CancellationToken ct) => spoil.Run(id, form, ct));
    }
}
