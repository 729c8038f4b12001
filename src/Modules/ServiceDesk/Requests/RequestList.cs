using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.CallBacks;
using Steward.ServiceDesk.Complaints;

namespace Steward.ServiceDesk.Requests;

/// <summary>Requests by words and all that tells them apart, the newest first.</summary>
public sealed class RequestList(Work work, RequestRows rows, RequestFinder finder, Snags snags) : Query<RequestList.Filter, PageOf<RequestList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public RequestState? State { get; init; }
        public RequestType? Type { get; init; }
        public CategoryId? Category { get; init; }
        public Channel? Channel { get; init; }
        public Urgency? Urgency { get; init; }
        public Satisfaction? Satisfaction { get; init; }
        public Grade? Grade { get; init; }
        public Validity? Validity { get; init; }
        public Responsibility? Responsibility { get; init; }
        /// <summary>Complaints that many households raise.</summary>
        public bool? Group { get; init; }
        /// <summary>Open complaints nobody has graded yet.</summary>
        public bool? Ungraded { get; init; }
        public SiteId? Site { get; init; }
        public BuildingId? Building { get; init; }
        public UnitId? Unit { get; init; }
        public CustomerId? Customer { get; init; }
        /// <summary>Reported at this point.</summary>
        public PointId? Point { get; init; }
        public DepartmentId? Department { get; init; }
        public AccountId? Holder { get; init; }
        /// <summary>Those that do not have this, open or not.</summary>
        public Missing? Missing { get; init; }
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
        /// <summary>Counted under this figure of the service.</summary>
        public Figures.Measure? Measure { get; init; }
        /// <summary>Stuck for this reason.</summary>
        public Snag? Snag { get; init; }
        /// <summary>Received on this day or after, by the community's calendar.</summary>
        public DateOnly? From { get; init; }
        /// <summary>Received on this day or before.</summary>
        public DateOnly? To { get; init; }
        /// <summary>Open when this day began, whatever became of it since.</summary>
        public DateOnly? CarriedOn { get; init; }
        /// <summary>The customer spoke in this stretch of days.</summary>
        public DateOnly? RatedFrom { get; init; }
        public DateOnly? RatedTo { get; init; }
        /// <summary>Resolved on this day or after.</summary>
        public DateOnly? ResolvedFrom { get; init; }
        /// <summary>Resolved on this day or before.</summary>
        public DateOnly? ResolvedTo { get; init; }
    }

    public sealed record Row(RequestId Id, string Number, RequestType Type, string? Category, RequestState State, Urgency Urgency, string Subject, string? Where, string? Contact,
        string? Holder, AccountId? HolderId, Channel Channel, DateTimeOffset ReceivedAt, DateTimeOffset? DueAt, DateTimeOffset? CallBackDueAt, bool IsLate, Satisfaction? Satisfaction, string? Department, Grade? Grade, Validity? Validity, Responsibility? Responsibility, bool IsGroup, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",       r => r.Number,     "number")   { Class = "nowrap" },
        new("State",        r => r.State,      "state"),
        new("Type",         r => r.Type,       "type"),
        new("Category",     r => r.Category),
        new("Urgency",      r => r.Urgency is Urgency.Urgent ? r.Urgency : null, "urgency"),
        new("Subject",      r => r.Subject)                { Class = "wide" },
        new("Where",        r => r.Where),
        new("Contact",      r => r.Contact) { Masked = r => Shown.MaskedName(r.Contact) },
        new("Holder",       r => r.Holder),
        new("Channel",      r => r.Channel),
        new("Received at",  r => r.ReceivedAt, "received") { Class = "nowrap" },
        new("Due at",       r => r.DueAt,      "due")      { Class = "nowrap" },
        new("Satisfaction", r => r.Satisfaction),
        new("Grade",        r => r.Grade,      "grade"),
        new("Validity",     r => r.Validity),
        new("Responsibility", r => r.Responsibility),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var (found, areMany) = string.IsNullOrEmpty(filter.Sort) ? await finder.Newest(filter.Q, ct) : (await finder.Requests(filter.Q, ct), false);
        var shown = await Of(found, filter, ct);
        var ordered = filter is { Late: true, Sort: "due" } ? RequestOrder.Late(shown) : RequestOrder.By(filter.Sort, shown);
        var page = areMany ? await ordered.PageOfMany(filter, ct) : await ordered.PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, ct));
    }

    private async Task<IQueryable<Request>> Of(IQueryable<Request> found, Filter filter, CancellationToken ct)
    {
        var requests = RequestFilters.Apply(found.VisibleTo(Actor).InChosenSite(Actor), filter, Actor, Now);
        if (filter.CarriedOn is { } day) requests = requests.OpenAt(RequestFilters.Start(day), Db);
        return filter.Snag is { } snag ? await snags.Of(snag, requests, ct) : requests;
    }
}
