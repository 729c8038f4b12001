using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Work orders by words, state, worker and day, the newest first.</summary>
public sealed class WorkOrderList(Work work, IEstate estate, Workers workers, RequestFinder finder) : Query<WorkOrderList.Filter, PageOf<WorkOrderList.Row>>(work, Permissions.SeeOrders)
{
    public sealed record Filter : Listing
    {
        public WorkOrderState? State { get; init; }
        public bool? Urgent { get; init; }
        public AccountId? Worker { get; init; }
        public RequestId? Request { get; init; }
        /// <summary>Only what is not yet finished or called off.</summary>
        public bool? Open { get; init; }
        /// <summary>Sent on this day or after, by the community's calendar.</summary>
        public DateOnly? From { get; init; }
        /// <summary>Sent on this day or before.</summary>
        public DateOnly? To { get; init; }
    }

    public sealed record Row(WorkOrderId Id, string Number, WorkOrderState State, bool Urgent, string Task, string? Where, string Worker,
        DateTimeOffset DispatchedAt, DateTimeOffset? AppointedAt, DateTimeOffset? FinishedAt, Money Due, RequestId Request, string RequestNumber);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",        r => r.Number,        "number")     { Class = "nowrap" },
        new("State",         r => r.State,         "state"),
        new("Task",          r => r.Task),
        new("Where",         r => r.Where)               { Class = "nowrap" },
        new("Worker",        r => r.Worker)              { Class = "nowrap" },
        new("Appointed at",  r => r.AppointedAt,   "appointed")  { Class = "nowrap" },
        new("Dispatched at", r => r.DispatchedAt,  "dispatched") { Class = "nowrap" },
        new("Finished at",   r => r.FinishedAt,    "finished")   { Class = "nowrap" },
        new("Due",           r => r.Due,           "due")        { Class = "num" },
        new("Request",       r => r.RequestNumber)               { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var orders = (await finder.Orders(filter.Q, ct)).VisibleTo(Actor, Db).InChosenSite(Actor);
        if (filter.State is { } state) orders = orders.Where(o => o.State == state);
        if (filter.Worker is { } worker) orders = orders.Where(o => o.Worker == worker);
        if (filter.Request is { } request) orders = orders.Where(o => o.Request == request);
        if (filter.Urgent is true) orders = orders.Where(o => o.Urgent);
        if (filter.Open is true) orders = orders.StillOpen();
        if (filter.From is { } from) { var since = RequestFilters.Start(from); orders = orders.Where(o => o.DispatchedAt >= since); }
        if (filter.To is { } to) { var until = RequestFilters.Start(to.AddDays(1)); orders = orders.Where(o => o.DispatchedAt < until); }
        var page = await Sorted(orders, filter.Sort).PageFor(filter, ct);
        var ids = page.Rows.Select(o => o.Request).Distinct().ToArray();
        var requests = await Db.Set<Request>().VisibleTo(Actor).Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Number, r.Unit, r.Place }).ToDictionaryAsync(r => r.Id, ct);
        var units = await estate.Units(requests.Values.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        var names = await workers.Names(page.Rows.Select(o => o.Worker).Distinct(), ct);
        return page.With(page.Rows.Select(o => new Row(o.Id, o.Number, o.State, o.Urgent, o.Task.Masked(),
            requests[o.Request].Unit is { } u ? units.GetValueOrDefault(u)?.Label : requests[o.Request].Place.Masked(), names.GetValueOrDefault(o.Worker) ?? "",
            o.DispatchedAt, o.AppointedAt, o.FinishedAt, o.Due, o.Request, requests[o.Request].Number)));
    }

    private static IQueryable<WorkOrder> Sorted(IQueryable<WorkOrder> orders, string? sort) => sort switch
    {
        "number"     => orders.OrderBy(o => o.Number),
        "-number"    => orders.OrderByDescending(o => o.Number),
        "state"      => orders.OrderBy(o => o.State).ThenByDescending(o => o.DispatchedAt),
        "-state"     => orders.OrderByDescending(o => o.State).ThenByDescending(o => o.DispatchedAt),
        "appointed"  => orders.OrderBy(o => o.AppointedAt == null).ThenBy(o => o.AppointedAt).ThenBy(o => o.Number),
        "-appointed" => orders.OrderBy(o => o.AppointedAt == null).ThenByDescending(o => o.AppointedAt).ThenBy(o => o.Number),
        "finished"   => orders.OrderBy(o => o.FinishedAt == null).ThenBy(o => o.FinishedAt).ThenBy(o => o.Number),
        "-finished"  => orders.OrderBy(o => o.FinishedAt == null).ThenByDescending(o => o.FinishedAt).ThenBy(o => o.Number),
        "due"        => orders.OrderBy(o => o.Total).ThenBy(o => o.Number),
        "-due"       => orders.OrderByDescending(o => o.Total).ThenBy(o => o.Number),
        "dispatched" => orders.OrderBy(o => o.DispatchedAt).ThenBy(o => o.Number),
        _            => orders.OrderByDescending(o => o.DispatchedAt).ThenByDescending(o => o.Number),
    };
}
