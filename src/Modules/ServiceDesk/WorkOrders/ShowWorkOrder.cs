using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Holds;
using Steward.ServiceDesk.Notices;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>One work order with its request, its bill, its history and what can be done now.</summary>
public sealed class ShowWorkOrder(Work work, IEstate estate, Workers workers, Stories stories, HoldReasons holds, Revealing revealing, Followers followers, Askers askers) : Query<WorkOrderId, ShowWorkOrder.View>(work, Permissions.SeeOrders)
{
    public sealed record View(WorkOrderId Id, string Number, WorkOrderState State, bool Urgent, string Task, SiteId Site, string SiteName, string Dispatcher,
        AccountId Worker, string WorkerName, string? Helpers, string? HeldFor, DateTimeOffset? HeldUntil, string? Findings, string? Result, string? SignedBy, bool SignedOnPaper,
        Satisfaction? Grade, string? GradeWords, Of Of, Times Times, Bill Bill, Asking? Asks, IReadOnlyList<WorkOrderAction> Open, bool IsMine, Story Story, IReadOnlyList<AttachmentView> RequestFiles, int Version);

    /// <summary>The request it belongs to; the telephone number is masked.</summary>
    /// <param name="Hides">Whether numbers in the words are masked.</param>
    public sealed record Of(RequestId Id, string Number, string Subject, string? Details, RequestType Type, Channel Channel, Area Area, DateTimeOffset ReceivedAt,
        string? Building, string? Unit, string? Place, string? Contact, string Phone, bool Hides);

    public sealed record Times(DateTimeOffset Dispatched, DateTimeOffset? Appointed, DateTimeOffset? Accepted, DateTimeOffset? Arrived, DateTimeOffset? Started, DateTimeOffset? Finished, DateTimeOffset? Confirmed);

    /// <param name="Reworked">Done again: nothing more is charged.</param>
    public sealed record Bill(IReadOnlyList<Line> Lines, Money Materials, Money Labour, Money Total, Money Due, FreeReason? Free, Money? Quoted, string? QuoteNote, DateTimeOffset? AgreedAt, string? AgreedBy, bool AgreedOnPaper, bool Reworked);
    public sealed record Line(WorkOrderLineId Id, LineKind Kind, string Name, decimal Quantity, string? Unit, Money Price, Money Amount);

    /// <summary>How the customer hears of a price.</summary>
    /// <param name="Themselves">They are told where they can answer; else somebody has to ask them.</param>
    /// <param name="By">Who that is; null when it is anybody at the desk.</param>
    /// <param name="Waits">A price waits for their answer.</param>
    public sealed record Asking(bool Themselves, string? By, bool Waits);

    protected override async Task<View> Handle(WorkOrderId id, CancellationToken ct)
    {
        var o = await Db.Order(id, Actor, ct);
        var r = await Db.Set<Request>().VisibleTo(Actor).Where(r => r.Id == o.Request).OrNotFound(ct);
        var unit = r.Unit is { } u ? (await estate.Units([u], ct)).GetValueOrDefault(u) : null;
        var building = unit?.BuildingName ?? (r.Building is { } b ? (await estate.BuildingNames([b], ct)).GetValueOrDefault(b) : null);
        var names = await workers.Names(new[] { o.Worker, o.Dispatcher }.OfType<AccountId>(), ct);
        var site = (await estate.SiteNames([o.Site], ct)).GetValueOrDefault(o.Site) ?? "";
        var shown = await revealing.IsOpen(r.Key, RevealContact.Part, ct);
        string? Said(string? words) => words.Masked(unless: shown);
        var open = WorkOrderLifecycle.Rules.Open(o, Actor);
        var story = await stories.Of([id.Value], inFull: shown, ct);
        return new(o.Id, o.Number, o.State, o.Urgent, o.Task.Masked(shown), o.Site, site, o.Dispatcher is { } d ? names.GetValueOrDefault(d) ?? "" : "",
            o.Worker, names.GetValueOrDefault(o.Worker) ?? "", o.Helpers, o.HeldFor is { } why ? (await holds.Titles(ct)).GetValueOrDefault(why) : null, o.HeldUntil, Said(o.Findings), Said(o.Result), o.SignedBy, o.SignedOnPaper, o.Grade, Said(o.GradeWords),
            new(r.Id, r.Number, r.Subject.Masked(shown), Said(r.Details), r.Type, r.Channel, r.Area, r.ReceivedAt, building, unit?.Label, Said(r.Place), r.ContactName, Shown.Masked(r.ContactPhone), !shown && Masking.HidesAnything(r.Subject, r.Details, r.Place, o.Task)),
            new(o.DispatchedAt, o.AppointedAt, o.AcceptedAt, o.ArrivedAt, o.StartedAt, o.FinishedAt, o.ConfirmedAt),
            BillOf(o, Said(o.QuoteNote), story.Moves.LastOrDefault(m => m.Action == nameof(WorkOrderAction.Agree))?.Code == WorkOrder.OnPaper), o.AwaitsAnswer || open.Contains(WorkOrderAction.Quote) ? await Asks(o, r, ct) : null, open, o.Worker == Actor.Account, story, await stories.Files([r.Key], ct), o.Version);
    }

    private async Task<Asking> Asks(WorkOrder o, Request r, CancellationToken ct) => (await followers.Asked(r.Id, ct)).Count > 0
        ? new(true, null, o.AwaitsAnswer)
        : new(false, await askers.Named(r, ct), o.AwaitsAnswer);

    private static Bill BillOf(WorkOrder o, string? note, bool onPaper) =>
        new([.. o.Lines.OrderBy(l => l.Kind).ThenBy(l => l.Name).Select(l => new Line(l.Id, l.Kind, l.Name, l.Quantity, l.Unit, l.Price, l.Amount))],
            o.Materials, o.Labour, o.Total, o.Due, o.IsFree ? o.Free : null, o.Quoted, note, o.AgreedAt, o.AgreedBy, o.AgreedAt is not null && onPaper, o.Reworked);
}
