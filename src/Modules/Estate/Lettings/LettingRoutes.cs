using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Contracts.Estate;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

internal static class LettingRoutes
{
    public static void MapLettings(this IEndpointRouteBuilder api)
    {
        var places = api.MapGroup("estate/lettables").WithTags("Lettings");
        places.MapList<LettableList, LettableList.Filter, LettableList.Row>("", LettableList.Columns, "Places to let");
        places.MapGet ("{id}",      (LettableId id, DateOnly? day, bool? week, ShowLettable show, CancellationToken ct) => show.Run(new(id, day, week ?? false), ct));
        places.MapPost("",          (AddLettable.Form form, AddLettable add, CancellationToken ct) => add.Run(form, ct));
        places.MapPost("{id}/edit", (LettableId id, LettableFields form, EditLettable edit, CancellationToken ct) => edit.Run(id, form, ct));

        var lettings = api.MapGroup("estate/lettings").WithTags("Lettings");
        lettings.MapList<LettingList, LettingList.Filter, LettingList.Row>("", LettingList.Columns, "Lettings");
        lettings.MapGet ("overview",            (LettingOverview overview, CancellationToken ct) => overview.Run(new(), ct));
        lettings.MapGet ("{id}",                (LettingId id, ShowLetting show, CancellationToken ct) => show.Run(id, ct));
        lettings.MapPost("",                    (AskForLetting.Form form, AskForLetting ask, CancellationToken ct) => ask.Run(form, ct));
        lettings.MapPost("{id}/approve",        (LettingId id, ApproveLetting.Form form, ApproveLetting approve, CancellationToken ct) => approve.Run(id, form, ct));
        lettings.MapPost("{id}/refuse",         (LettingId id, RefuseLetting.Form form, RefuseLetting refuse, CancellationToken ct) => refuse.Run(id, form, ct));
        lettings.MapPost("{id}/withdraw",       (LettingId id, WithdrawLetting.Form form, WithdrawLetting withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
        lettings.MapPost("{id}/contract",       (LettingId id, FileLettingContract.Form form, FileLettingContract file, CancellationToken ct) => file.Run(id, form, ct));
        lettings.MapPost("{id}/take-deposit",   (LettingId id, TakeLettingDeposit.Form form, TakeLettingDeposit take, CancellationToken ct) => take.Run(id, form, ct));
        lettings.MapPost("{id}/start",          (LettingId id, Bare form, StartLetting start, CancellationToken ct) => start.Run(id, form, ct));
        lettings.MapPost("{id}/extend",         (LettingId id, ExtendLetting.Form form, ExtendLetting extend, CancellationToken ct) => extend.Run(id, form, ct));
        lettings.MapPost("{id}/approve-longer", (LettingId id, ApproveLongerLetting.Form form, ApproveLongerLetting approve, CancellationToken ct) => approve.Run(id, form, ct));
        lettings.MapPost("{id}/refuse-longer",  (LettingId id, RefuseLongerLetting.Form form, RefuseLongerLetting refuse, CancellationToken ct) => refuse.Run(id, form, ct));
        lettings.MapPost("{id}/end",            (LettingId id, EndLetting.Form form, EndLetting end, CancellationToken ct) => end.Run(id, form, ct));
        lettings.MapPost("{id}/terminate",      (LettingId id, TerminateLetting.Form form, TerminateLetting terminate, CancellationToken ct) => terminate.Run(id, form, ct));
        lettings.MapPost("{id}/return-deposit", (LettingId id, ReturnLettingDeposit.Form form, ReturnLettingDeposit give, CancellationToken ct) => give.Run(id, form, ct));
        lettings.MapPost("{id}/reveal",         (LettingId id, RevealForm form, RevealLetting reveal, CancellationToken ct) => reveal.Run(id, form, ct));
        lettings.MapPost("{id}/remind",         (LettingId id, Bare form, RemindOfLetting remind, CancellationToken ct) => remind.Run(id, form, ct));
    }
}
