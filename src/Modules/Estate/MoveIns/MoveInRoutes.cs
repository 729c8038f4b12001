using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Batches;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.MoveIns.Inspections;
using Steward.Estate.MoveIns.Portal;
using Steward.Estate.MoveIns.Reports;
using Steward.Platform;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Stories;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns;

internal static class MoveInRoutes
{
    public static IServiceCollection AddMoveIns(this IServiceCollection services) => services
        .AddScoped<HandoverPapers>()
        .AddScoped<AgreementWords>()
        .AddScoped<MoveInPeople>()
        .AddScoped<ISearchBox, HandoverBox>()
        .AddScoped<ITellOfEstate, TellOfHandovers>()
        .AddScoped<IPaintTheGrid, PaintHandovers>()
        .AddScoped<IBegin, StandardItems>()
        .AddScoped<IBegin, StandardAgreements>()
        .AddSingleton<ITopBarPart, MoveInBar>()
        .GuardThings<Handover, HandoverId>(HandoverVisibility.VisibleTo).GuardDocuments<Handover>(Permissions.Papers)
        .GuardThings<HandoverBatch, HandoverBatchId>(BatchVisibility.VisibleTo)
        .GuardThings<SignedAgreement, SignedAgreementId>(SignedVisibility.VisibleTo)
        .GuardThings<Defect, DefectId>(DefectVisibility.VisibleTo);

    public static void MapMoveIns(this IEndpointRouteBuilder api)
    {
        var handovers = api.MapGroup("estate/handovers").WithTags("Move-ins");
        handovers.MapList<HandoverList, HandoverList.Filter, HandoverList.Row>("", HandoverList.Columns, "Move-ins and move-outs");
        handovers.MapGet ("overview",       (MoveInOverview overview, CancellationToken ct) => overview.Run(new(), ct));
        handovers.MapGet ("day",            (DateOnly? day, DayReport report, CancellationToken ct) => report.Run(new(day), ct));
        handovers.MapPost("sites/{site}/tell-counter", (SiteId site, Bare form, TellCounter tell, CancellationToken ct) => tell.Run(site, form, ct)).WithSummary("Tells the counter now who comes tomorrow, as is done every morning.");
        handovers.MapGet ("{id}",           (HandoverId id, ShowHandover show, CancellationToken ct) => show.Run(id, ct));
        handovers.MapGet ("{id}/times",     (HandoverId id, SlotChoices choices, CancellationToken ct) => choices.Run(id, ct));
        handovers.MapGet ("{id}/inspection", (HandoverId id, ShowInspection show, CancellationToken ct) => show.Run(id, ct));
        handovers.MapGet ("{id}/agreement", (HandoverId id, AgreementId? agreement, ReadAgreement read, CancellationToken ct) => read.Run(new(id, agreement ?? default), ct));
        handovers.MapPost("move-out",       (BeginMoveOut.Form form, BeginMoveOut begin, CancellationToken ct) => begin.Run(form, ct));
        handovers.MapPost("{id}/book",      (HandoverId id, BookSlot.Form form, BookSlot book, CancellationToken ct) => book.Run(id, form, ct));
        handovers.MapPost("{id}/release",   (HandoverId id, Bare form, ReleaseSlot release, CancellationToken ct) => release.Run(id, form, ct));
        handovers.MapPost("{id}/receive",   (HandoverId id, Bare form, ReceiveHousehold receive, CancellationToken ct) => receive.Run(id, form, ct));
        handovers.MapPost("{id}/remind",    (HandoverId id, Bare form, RemindOfBooking remind, CancellationToken ct) => remind.Run(id, form, ct)).WithSummary("Reminds of tomorrow's time now, as is done every morning.");
        handovers.MapPost("{id}/miss",      (HandoverId id, Bare form, MissHandover miss, CancellationToken ct) => miss.Run(id, form, ct));
        handovers.MapPost("{id}/identity",  (HandoverId id, CheckIdentity.Form form, CheckIdentity check, CancellationToken ct) => check.Run(id, form, ct));
        handovers.MapPost("{id}/papers",    (HandoverId id, CollectPapers.Form form, CollectPapers collect, CancellationToken ct) => collect.Run(id, form, ct));
        handovers.MapPost("{id}/records",   (HandoverId id, ConfirmRecords.Form form, ConfirmRecords confirm, CancellationToken ct) => confirm.Run(id, form, ct));
        handovers.MapPost("{id}/sign",      (HandoverId id, SignAgreement.Form form, SignAgreement sign, CancellationToken ct) => sign.Run(id, form, ct));
        handovers.MapPost("{id}/annul",     (HandoverId id, AnnulSignature.Form form, AnnulSignature annul, CancellationToken ct) => annul.Run(id, form, ct));
        handovers.MapPost("{id}/fees",      (HandoverId id, SettleFees.Form form, SettleFees settle, CancellationToken ct) => settle.Run(id, form, ct));
        handovers.MapPost("{id}/meters",    (HandoverId id, ReadMeters.Form form, ReadMeters read, CancellationToken ct) => read.Run(id, form, ct));
        handovers.MapPost("{id}/inspect",   (HandoverId id, Bare form, BeginInspection begin, CancellationToken ct) => begin.Run(id, form, ct));
        handovers.MapPost("{id}/tick",      (HandoverId id, TickItems.Form form, TickItems tick, CancellationToken ct) => tick.Run(id, form, ct));
        handovers.MapPost("{id}/accept",    (HandoverId id, AcceptHome.Form form, AcceptHome accept, CancellationToken ct) => accept.Run(id, form, ct));
        handovers.MapPost("{id}/refuse",    (HandoverId id, RefuseHome.Form form, RefuseHome refuse, CancellationToken ct) => refuse.Run(id, form, ct));
        handovers.MapPost("{id}/keys",      (HandoverId id, HandOverKeys.Form form, HandOverKeys hand, CancellationToken ct) => hand.Run(id, form, ct));
        handovers.MapPost("{id}/correct",   (HandoverId id, CorrectHandover.Form form, CorrectHandover correct, CancellationToken ct) => correct.Run(id, form, ct));
        handovers.MapPost("{id}/archive",   (HandoverId id, ArchiveHandover.Form form, ArchiveHandover archive, CancellationToken ct) => archive.Run(id, form, ct));
        handovers.MapPost("{id}/withdraw",  (HandoverId id, WithdrawHandover.Form form, WithdrawHandover withdraw, CancellationToken ct) => withdraw.Run(id, form, ct));
        MapBatches(api);
        MapDefects(api);
        MapLists(api);
    }

    private static void MapBatches(IEndpointRouteBuilder api)
    {
        var batches = api.MapGroup("estate/handover-batches").WithTags("Move-ins");
        batches.MapList<BatchList, BatchList.Filter, BatchList.Row>("", BatchList.Columns, "Batches of move-ins");
        batches.MapGet ("{id}",        (HandoverBatchId id, ShowBatch show, CancellationToken ct) => show.Run(id, ct));
        batches.MapPost("",            (PlanBatch.Form form, PlanBatch plan, CancellationToken ct) => plan.Run(form, ct));
        batches.MapPost("homes",       (InviteHome.Form form, InviteHome invite, CancellationToken ct) => invite.Run(form, ct));
        batches.MapPost("{id}/edit",   (HandoverBatchId id, EditBatch.Form form, EditBatch edit, CancellationToken ct) => edit.Run(id, form, ct));
        batches.MapPost("{id}/times",  (HandoverBatchId id, CounterTimes form, AddCounterTimes add, CancellationToken ct) => add.Run(id, form, ct));
        batches.MapPost("{id}/times/close", (HandoverBatchId id, CloseCounterTime.Form form, CloseCounterTime close, CancellationToken ct) => close.Run(id, form, ct)).WithSummary("Takes a time off the counter that lies ahead and that nobody has booked.");
        batches.MapPost("{id}/invite", (HandoverBatchId id, InviteHomes.Form form, InviteHomes invite, CancellationToken ct) => invite.Run(id, form, ct));
        batches.MapPost("{id}/open",   (HandoverBatchId id, Bare form, OpenBatch open, CancellationToken ct) => open.Run(id, form, ct));
        batches.MapPost("{id}/close",  (HandoverBatchId id, Bare form, CloseBatch close, CancellationToken ct) => close.Run(id, form, ct));
        batches.MapPost("{id}/reopen", (HandoverBatchId id, Bare form, ReopenBatch reopen, CancellationToken ct) => reopen.Run(id, form, ct));
    }

    private static void MapDefects(IEndpointRouteBuilder api)
    {
        var defects = api.MapGroup("estate/defects").WithTags("Move-ins");
        defects.MapList<DefectList, DefectList.Filter, DefectList.Row>("", DefectList.Columns, "Defects found");
        defects.MapGet ("{id}",           (DefectId id, ShowDefect show, CancellationToken ct) => show.Run(id, ct));
        defects.MapPost("",               (RecordDefect.Form form, RecordDefect record, CancellationToken ct) => record.Run(form, ct));
        defects.MapPost("{id}/assign",    (DefectId id, AssignDefect.Form form, AssignDefect assign, CancellationToken ct) => assign.Run(id, form, ct));
        defects.MapPost("{id}/rectify",   (DefectId id, RectifyDefect.Form form, RectifyDefect rectify, CancellationToken ct) => rectify.Run(id, form, ct));
        defects.MapPost("{id}/reinspect", (DefectId id, ReinspectDefect.Form form, ReinspectDefect reinspect, CancellationToken ct) => reinspect.Run(id, form, ct));
        defects.MapPost("{id}/to-desk",   (DefectId id, Bare form, GiveDefectToDesk give, CancellationToken ct) => give.Run(id, form, ct));
        defects.MapPost("{id}/desk",      (DefectId id, NoteDeskOnDefect.Form form, NoteDeskOnDefect note, CancellationToken ct) => note.Run(id, form, ct)).WithSummary("Notes by hand what the desk says of a defect; it says so by itself where it follows it.");
        defects.MapPost("{id}/drop",      (DefectId id, DropDefect.Form form, DropDefect drop, CancellationToken ct) => drop.Run(id, form, ct));
        defects.MapPost("{id}/remind",    (DefectId id, Bare form, RemindOfDefect remind, CancellationToken ct) => remind.Run(id, form, ct)).WithSummary("Looks again at one defect now, as is done of all every morning.");
    }

    private static void MapLists(IEndpointRouteBuilder api)
    {
        var agreements = api.MapGroup("estate/agreements").WithTags("Move-ins");
        agreements.MapGet ("",            (AgreementList list, CancellationToken ct) => list.Run(new(), ct));
        agreements.MapGet ("{id}",        (AgreementId id, ShowAgreement show, CancellationToken ct) => show.Run(id, ct));
        agreements.MapPost("",            (AddAgreement.Form form, AddAgreement add, CancellationToken ct) => add.Run(form, ct));
        agreements.MapPost("{id}/edit",   (AgreementId id, AgreementFields form, EditAgreement edit, CancellationToken ct) => edit.Run(id, form, ct));
        agreements.MapPost("{id}/revise", (AgreementId id, ReviseAgreement.Form form, ReviseAgreement revise, CancellationToken ct) => revise.Run(id, form, ct));

        var items = api.MapGroup("estate/inspection-items").WithTags("Move-ins");
        items.MapList<ItemList, ItemList.Filter, ItemList.Row>("", ItemList.Columns, "Inspection list");
        items.MapPost("",          (AddItem.Form form, AddItem add, CancellationToken ct) => add.Run(form, ct));
        items.MapPost("{id}/edit", (InspectionItemId id, ItemFields form, EditItem edit, CancellationToken ct) => edit.Run(id, form, ct));

        var portal = api.MapGroup("portal/move-ins").WithTags("Residents' portal");
        portal.MapGet("",     (MyMoveIns mine, CancellationToken ct) => mine.Run(new(), ct));
        portal.MapGet("{id}", (HandoverId id, FollowMoveIn follow, CancellationToken ct) => follow.Run(id, ct));
    }
}
