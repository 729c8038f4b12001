using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Agreements;
using Steward.FitOut.Reviews;
using Steward.Platform;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Changes;

internal static class ChangeRoutes
{
    public static IServiceCollection AddChanges(this IServiceCollection services) => services
        .AddScoped<ChangeFilling>()
        .AddScoped<OpenChanges>()
        .AddScoped<SupplementWords>()
        .AddScoped<IBegin, StandardSupplement>()
        .GuardThings<WorkChange, WorkChangeId>(ChangeVisibility.VisibleTo);

    public static void MapChanges(this IEndpointRouteBuilder api)
    {
        var changes = api.MapGroup("fit-outs/changes").WithTags("Changes of fit-outs");
        changes.MapPost("",                 (BeginChange.Form form, BeginChange begin, CancellationToken ct) => begin.Run(form, ct));
        changes.MapGet ("{id}",             (WorkChangeId id, ShowWorkChange show, CancellationToken ct) => show.Run(id, ct));
        changes.MapGet ("{id}/supplement",  (WorkChangeId id, ReadSupplement read, CancellationToken ct) => read.Run(id, ct));
        changes.MapPost("{id}/edit",        (WorkChangeId id, ChangeFields form, EditChange edit, CancellationToken ct) => edit.Run(id, form, ct));
        changes.MapPost("{id}/submit",      (WorkChangeId id, Bare form, SubmitChange submit, CancellationToken ct) => submit.Run(id, form, ct));
        changes.MapPost("{id}/withdraw",    (WorkChangeId id, WithdrawChange.Form form, WithdrawChange withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
        changes.MapPost("{id}/pass-papers", (WorkChangeId id, PassFitOutPapers.Form form, PassChangePapers pass, CancellationToken ct) => pass.Run(id, form, ct));
        changes.MapPost("{id}/pass-drawings", (WorkChangeId id, PassFitOutDrawings.Form form, PassChangeDrawings pass, CancellationToken ct) => pass.Run(id, form, ct));
        changes.MapPost("{id}/return",      (WorkChangeId id, ReturnFitOut.Form form, ReturnChange give, CancellationToken ct) => give.Run(id, form, ct));
        changes.MapPost("{id}/to-authority", (WorkChangeId id, SendFitOutToAuthority.Form form, SendChangeToAuthority send, CancellationToken ct) => send.Run(id, form, ct));
        changes.MapPost("{id}/approve",     (WorkChangeId id, ApproveFitOut.Form form, ApproveChange approve, CancellationToken ct) => approve.Run(id, form, ct));
        changes.MapPost("{id}/refuse",      (WorkChangeId id, RefuseFitOut.Form form, RefuseChange refuse, CancellationToken ct) => refuse.Run(id, form, ct));
        changes.MapPost("{id}/sign",        (WorkChangeId id, SignFitOutAgreement.Form form, SignSupplement sign, CancellationToken ct) => sign.Run(id, form, ct));
        changes.MapPost("{id}/put-in-force", (WorkChangeId id, PutChangeInForce.Form form, PutChangeInForce put, CancellationToken ct) => put.Run(id, form, ct));
        changes.MapPost("{id}/remind",      (WorkChangeId id, Bare form, RemindOfChange remind, CancellationToken ct) => remind.Run(id, form, ct));

        var project = api.MapGroup("fit-outs").WithTags("Changes of fit-outs");
        project.MapGet ("{id}/changes",        (FitOutId id, ChangesOf changes, CancellationToken ct) => changes.Run(id, ct));
        project.MapGet ("{id}/changes/choices", (FitOutId id, ChangeChoices choices, CancellationToken ct) => choices.Run(id, ct));

        var texts = api.MapGroup("fit-out-supplements").WithTags("Fit-out rules");
        texts.MapGet ("", (SupplementTextList list, CancellationToken ct) => list.Run(new(), ct));
        texts.MapPost("", (WriteSupplementText.Form form, WriteSupplementText write, CancellationToken ct) => write.Run(form, ct));
    }
}
