using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Alerts;

public enum AlertState { [Tone("red")] Standing, [Tone("blue")] Taken, [Tone("secondary")] Over }

/// <summary>What is unattended, due or late (督办): the newest step of each; what nobody sees to first, then what has climbed highest.</summary>
public sealed class AlertList(Work work, IEstate estate, Colleagues colleagues, RequestFinder finder) : Query<AlertList.Filter, PageOf<AlertList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        /// <summary>Left open: what stands, taken or not.</summary>
        public AlertState? State { get; init; }
        public Watch? Watch { get; init; }
        public Whom? Whom { get; init; }
        public RequestId? Request { get; init; }
        /// <summary>Whoever holds the request, or is sent with the order.</summary>
        public Contracts.Identity.AccountId? Holder { get; init; }
        /// <summary>Every step that was ever taken, not only the newest of what stands.</summary>
        public bool? All { get; init; }
    }

    public sealed record Row(AlertId Id, RequestId Request, WorkOrderId? Order, DueCallBackId? Call, string Number, string Subject, string? Where, Urgency Urgency, Watch Watch, DateTimeOffset DueAt, DateTimeOffset GivenAt, Whom Whom, string? Holder, AlertState State, string? TakenBy, DateTimeOffset? TakenAt, DateTimeOffset? EndedAt, bool MayTake)
    {
        public string Href => Call is { } call ? $"/call-backs/{call}" : Order is { } order ? $"/work-orders/{order}" : $"/requests/{Request}";
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Watch",    r => r.Watch),
        new("Number",   r => r.Number) { Class = "nowrap" },
        new("Subject",  r => r.Subject),
        new("Where",    r => r.Where),
        new("Holder",   r => r.Holder),
        new("Due or since", r => r.DueAt) { Class = "nowrap" },
        new("Given at", r => r.GivenAt) { Class = "nowrap" },
        new("Told",     r => r.Whom),
        new("State",    r => r.State),
        new("Taken by", r => r.TakenBy),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var alerts = await Worded(Db.Set<Alert>().VisibleTo(Actor).InChosenSite(Actor), filter.Q.OrNull(), ct);
        if (filter.Holder is { } holder) alerts = alerts.Where(a => a.Order == null && a.Call == null && Db.Set<Request>().Any(r => r.Id == a.Request && r.Holder == holder) || Db.Set<WorkOrder>().Any(o => o.Id == a.Order && o.Worker == holder && a.Watch != Watch.OrderReturned));
        if (filter.Request is { } request) alerts = alerts.Where(a => a.Request == request);
        if (filter.Watch is { } watch) alerts = alerts.Where(a => a.Watch == watch);
        if (filter.Whom is { } whom) alerts = alerts.Where(a => a.Whom == whom);
        if (filter.State is { } state) alerts = state switch { AlertState.Standing => alerts.Where(a => a.EndedAt == null && a.TakenAt == null), AlertState.Taken => alerts.Where(a => a.EndedAt == null && a.TakenAt != null), _ => alerts.Where(a => a.EndedAt != null) };
        else if (filter.All is not true) alerts = alerts.Where(a => a.EndedAt == null);
        if (filter.All is not true && filter.State is not AlertState.Over) alerts = alerts.Where(a => a.IsNewest);
        // The keys alone are sorted: an index has all that their order asks for.
        var over = filter.All is true || filter.State is AlertState.Over;
        var ordered = over ? alerts.OrderBy(a => a.TakenAt != null).ThenBy(a => a.EndedAt != null) : alerts.OrderBy(a => a.TakenAt != null);
        var page = await ordered.ThenByDescending(a => a.Watch == Watch.Unheld || a.Watch == Watch.OrderNotTaken || a.Watch == Watch.OrderReturned || a.Watch == Watch.HolderAway).ThenByDescending(a => a.Whom == Whom.Manager).ThenByDescending(a => a.Whom == Whom.Head)
            .ThenBy(a => a.DueAt).ThenBy(a => a.GivenAt).ThenBy(a => a.Id).Select(a => a.Id).PageFor(filter, ct);
        var shown = await Db.Set<Alert>().Where(a => page.Rows.Contains(a.Id)).ToDictionaryAsync(a => a.Id, ct);
        return page.With(await Rows([.. page.Rows.Select(id => shown[id])], ct));
    }

    private async Task<IQueryable<Alert>> Worded(IQueryable<Alert> alerts, string? words, CancellationToken ct)
    {
        if (words is null) return alerts;
        var (requests, orders) = (await finder.Requests(words, ct), await finder.Orders(words, ct));
        return alerts.Where(a => requests.Any(r => r.Id == a.Request) || a.Order != null && orders.Any(o => o.Id == a.Order));
    }

    private async Task<IReadOnlyList<Row>> Rows(IReadOnlyList<Alert> alerts, CancellationToken ct)
    {
        var (requestIds, orderIds) = (alerts.Select(a => a.Request).Distinct().ToArray(), alerts.Select(a => a.Order).OfType<WorkOrderId>().Distinct().ToArray());
        var requests = await Db.Set<Request>().VisibleTo(Actor).Where(r => requestIds.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var orders = await Db.Set<WorkOrder>().VisibleTo(Actor, Db).Where(o => orderIds.Contains(o.Id)).Select(o => new { o.Id, o.Number, o.Worker }).ToDictionaryAsync(o => o.Id, ct);
        var units = await estate.Units(requests.Values.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        var buildings = await estate.BuildingNames(requests.Values.Select(r => r.Building).OfType<BuildingId>().Distinct(), ct);
        var names = await colleagues.Names(requests.Values.Select(r => r.Holder).Concat(orders.Values.Select(o => (Contracts.Identity.AccountId?)o.Worker)).Concat(alerts.Select(a => a.TakenBy)), ct);
        string? Name(Contracts.Identity.AccountId? id) => id is { } account ? names.GetValueOrDefault(account) : null;
        return [.. alerts.Select(a =>
        {
            var (r, o) = (requests[a.Request], a.Order is { } id ? orders.GetValueOrDefault(id) : null);
            var state = a.EndedAt is not null ? AlertState.Over : a.TakenAt is not null ? AlertState.Taken : AlertState.Standing;
            return new Row(a.Id, a.Request, a.Order, a.Call, o?.Number ?? r.Number, r.Subject.Masked(), r.Where(units, buildings), r.Urgency, a.Watch, a.DueAt, a.GivenAt, a.Whom, a.Call is not null ? null : o is null ? Name(r.Holder) : a.Watch is Watch.OrderReturned ? null : Name(o.Worker),
                state, Name(a.TakenBy), a.TakenAt, a.EndedAt, state is AlertState.Standing && Actor.May(Permissions.Handle) && !r.IsAbout(Actor));
        })];
    }
}
