using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Departments;

namespace Steward.ServiceDesk.Requests;

/// <summary>Requests by words and all that tells them apart, the newest first.</summary>
public sealed class RequestList(Work work, IEstate estate, Colleagues colleagues) : Query<RequestList.Filter, PageOf<RequestList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public RequestState? State { get; init; }
        public RequestType? Type { get; init; }
        public CategoryId? Category { get; init; }
        public Channel? Channel { get; init; }
        public Urgency? Urgency { get; init; }
        public Satisfaction? Satisfaction { get; init; }
        public SiteId? Site { get; init; }
        public BuildingId? Building { get; init; }
        public UnitId? Unit { get; init; }
        public CustomerId? Customer { get; init; }
        public DepartmentId? Department { get; init; }
        public AccountId? Holder { get; init; }
        /// <summary>What I hold myself.</summary>
        public bool? Mine { get; init; }
        /// <summary>What nobody holds.</summary>
        public bool? Unheld { get; init; }
        /// <summary>Only what is not yet resolved, closed or cancelled.</summary>
        public bool? Open { get; init; }
        /// <summary>Open after its time.</summary>
        public bool? Late { get; init; }
        /// <summary>Resolved, and the customer not yet called back.</summary>
        public bool? ToCallBack { get; init; }
        /// <summary>Received on this day or after, by the community's calendar.</summary>
        public DateOnly? From { get; init; }
        /// <summary>Received on this day or before.</summary>
        public DateOnly? To { get; init; }
        /// <summary>The customer spoke in this stretch of days.</summary>
        public DateOnly? RatedFrom { get; init; }
        public DateOnly? RatedTo { get; init; }
    }

    public sealed record Row(RequestId Id, string Number, RequestType Type, string? Category, RequestState State, Urgency Urgency, string Subject, string? Where, string? Contact,
        string? Holder, AccountId? HolderId, Channel Channel, DateTimeOffset ReceivedAt, DateTimeOffset? DueAt, DateTimeOffset? CallBackDueAt, bool IsLate, Satisfaction? Satisfaction, string? Department, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",       r => r.Number,     "number")   { Class = "nowrap" },
        new("State",        r => r.State,      "state"),
        new("Type",         r => r.Type,       "type"),
        new("Category",     r => r.Category),
        new("Urgency",      r => r.Urgency is Urgency.Urgent ? r.Urgency : null, "urgency"),
        new("Subject",      r => r.Subject),
        new("Where",        r => r.Where),
        new("Contact",      r => r.Contact),
        new("Holder",       r => r.Holder),
        new("Channel",      r => r.Channel),
        new("Received at",  r => r.ReceivedAt, "received") { Class = "nowrap" },
        new("Due at",       r => r.DueAt,      "due")      { Class = "nowrap" },
        new("Satisfaction", r => r.Satisfaction),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var page = await RequestOrder.By(filter.Sort, RequestFilters.Apply(Db.Search<Request>(filter.Q).VisibleTo(Actor).InChosenSite(Actor), filter, Actor, Now)).PageFor(filter, ct);
        var rows = page.Rows;
        var units = await estate.Units(rows.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        var buildings = await estate.BuildingNames(rows.Select(r => r.Building).OfType<BuildingId>().Distinct(), ct);
        var names = await colleagues.Names(rows.Select(r => r.Holder), ct);
        var categories = await Db.Set<Category>().ToDictionaryAsync(c => c.Id, ct);
        var departments = await Db.Set<Department>().ToDictionaryAsync(d => d.Id, ct);
        return page.With(rows.Select(r => new Row(r.Id, r.Number, r.Type, r.Category is { } c ? categories[c].Title : null, r.State, r.Urgency, r.Subject, r.Where(units, buildings), r.ContactName,
            r.Holder is { } h ? names.GetValueOrDefault(h) : null, r.Holder, r.Channel, r.ReceivedAt, r.DueAt, r.AwaitsCallBack ? r.CallBackDueAt : null, r.IsOpen && r.DueAt < Now, r.Satisfaction,
            r.Department is { } d ? departments[d].Title : null, r.Version)));
    }
}
