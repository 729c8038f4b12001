using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

/// <summary>Requests by words, state and type, the newest first.</summary>
public sealed class RequestList(Work work, IEstate estate) : Query<RequestList.Filter, PageOf<RequestList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public RequestState? State { get; init; }
        public RequestType? Type { get; init; }
        /// <summary>Only what is not yet resolved, closed or cancelled.</summary>
        public bool? Open { get; init; }
    }

    public sealed record Row(RequestId Id, string Number, RequestType Type, RequestState State, Urgency Urgency, string Subject, string? Unit, string? Contact, DateTimeOffset ReceivedAt);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",      r => r.Number,     "number")   { Class = "nowrap" },
        new("State",       r => r.State,      "state"),
        new("Type",        r => r.Type,       "type"),
        new("Subject",     r => r.Subject),
        new("Unit",        r => r.Unit),
        new("Contact",     r => r.Contact),
        new("Received at", r => r.ReceivedAt, "received") { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var requests = Db.Search<Request>(filter.Q).VisibleTo(Actor);
        if (filter.State is { } state) requests = requests.Where(r => r.State == state);
        if (filter.Type is { } type) requests = requests.Where(r => r.Type == type);
        if (filter.Open is true) requests = requests.Where(r => r.State == RequestState.New || r.State == RequestState.Accepted || r.State == RequestState.OnHold);
        var page = await Sorted(requests, filter.Sort).PageFor(filter, ct);
        var units = await estate.Units(page.Rows.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        return page.With(page.Rows.Select(r => new Row(r.Id, r.Number, r.Type, r.State, r.Urgency, r.Subject, r.Unit is { } u ? units.GetValueOrDefault(u)?.Label : r.Place, r.ContactName, r.ReceivedAt)));
    }

    private static IQueryable<Request> Sorted(IQueryable<Request> requests, string? sort) => sort switch
    {
        "number"    => requests.OrderBy(r => r.Number),
        "-number"   => requests.OrderByDescending(r => r.Number),
        "state"     => requests.OrderBy(r => r.State).ThenByDescending(r => r.ReceivedAt),
        "-state"    => requests.OrderByDescending(r => r.State).ThenByDescending(r => r.ReceivedAt),
        "type"      => requests.OrderBy(r => r.Type).ThenByDescending(r => r.ReceivedAt),
        "-type"     => requests.OrderByDescending(r => r.Type).ThenByDescending(r => r.ReceivedAt),
        "received"  => requests.OrderBy(r => r.ReceivedAt).ThenBy(r => r.Number),
        _           => requests.OrderByDescending(r => r.ReceivedAt).ThenByDescending(r => r.Number),
    };
}
