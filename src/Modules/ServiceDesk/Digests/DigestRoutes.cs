using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Digests;

internal static class DigestRoutes
{
    public static void MapDigests(this IEndpointRouteBuilder api)
    {
        var digests = api.MapGroup("service-desk/digests").WithTags("Digests");
        digests.MapList<DigestList, DigestList.Filter, DigestList.Row>("", DigestList.Columns, "Digests");
        digests.MapPost("",               (DraftDigest.Form form, DraftDigest draft, CancellationToken ct) => draft.Run(form, ct));
        digests.MapGet ("{id}",           (DigestId id, ShowDigest show, CancellationToken ct) => show.Run(id, ct));
        digests.MapGet ("{id}/check",     (DigestId id, CheckDigest check, CancellationToken ct) => check.Run(id, ct));
        digests.MapPut ("{id}",           (DigestId id, ReviseDigest.Form form, ReviseDigest revise, CancellationToken ct) => revise.Run(id, form, ct));
        digests.MapPost("{id}/refresh",   (DigestId id, Bare form, RefreshDigest refresh, CancellationToken ct) => refresh.Run(id, form, ct));
        digests.MapPost("{id}/submit",    (DigestId id, Bare form, SubmitDigest submit, CancellationToken ct) => submit.Run(id, form, ct));
        digests.MapPost("{id}/take-back", (DigestId id, Bare form, TakeBackDigest takeBack, CancellationToken ct) => takeBack.Run(id, form, ct));
        digests.MapPost("{id}/approve",   (DigestId id, ApproveDigest.Form form, ApproveDigest approve, CancellationToken ct) => approve.Run(id, form, ct));
        digests.MapPost("{id}/return",    (DigestId id, ReturnDigest.Form form, ReturnDigest @return, CancellationToken ct) => @return.Run(id, form, ct));
        digests.MapGet ("{id}/document.docx", async (DigestId id, ShowDigest show, DigestFiles files, CancellationToken ct) =>
            await show.Run(id, ct) is var view ? Results.File(files.Word(view.Document, view.Hash), DigestFiles.WordType, $"{view.Document.Number}.docx") : null);
        digests.MapGet ("{id}/figures.xlsx",  async (DigestId id, ShowDigest show, DigestFiles files, CancellationToken ct) =>
            await show.Run(id, ct) is var view ? Results.File(await files.Excel(view.Document, ct), Export.ExcelType, $"{view.Document.Number}.xlsx") : null);
        digests.MapGet ("advice",         ([AsParameters] AdviceList.Filter filter, AdviceList list, CancellationToken ct) => list.Run(filter, ct));
        digests.MapPut ("advice/{category}", (CategoryId category, KeepAdvice.Form form, KeepAdvice keep, CancellationToken ct) => keep.Run(category, form, ct));
        digests.MapPost("{id}/send",      (DigestId id, SendDigest.Form form, SendDigest send, CancellationToken ct) => send.Run(id, form, ct));
    }
}
