using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Outages;

/// <summary>What is out of service, and what was (停运停供看板); the latest first.</summary>
public sealed class OutageList(Work work, OutageRows rows, RequestFinder finder) : Query<OutageList.Filter, PageOf<OutageList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public OutageState? State { get; init; }
        public OutageKind? Kind { get; init; }
        public BuildingId? Building { get; init; }
        /// <summary>Began on this day or after.</summary>
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    /// <param name="Buildings">None means the whole site.</param>
    /// <param name="IsLate">Was expected to be over by now.</param>
    /// <param name="IsPlanned">Is announced, and begins later.</param>
    /// <param name="IsJoined">Whether the resident who asks has joined it.</param>
    public sealed record Row(OutageId Id, SiteId Site, string SiteName, RequestId Request, string? Number, OutageKind Kind, string What, IReadOnlyList<string> Buildings, string? Place, DateTimeOffset Since,
        DateTimeOffset? Expected, string? Cause, OutageState State, DateTimeOffset? EndedAt, string? LastWords, int Joined, bool IsLate, bool IsJoined, bool IsPlanned, int Version)
    {
        public string Where => string.Join(' ', Buildings.Append(Place ?? "").Where(w => w.Length > 0));
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Outage",       r => r.What),
        new("State",        r => r.State),
        new("Kind",         r => r.Kind),
        new("Where",        r => r.Where),
        new("Since",        r => r.Since)    { Class = "nowrap" },
        new("Ended at",     r => r.EndedAt)  { Class = "nowrap" },
        new("Cause",        r => r.Cause),
        new("Joined",       r => r.Joined)   { Class = "num" },
        new("Request",      r => r.Number)   { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var outages = Db.Set<Outage>().VisibleTo(Actor).InChosenSite(Actor).Include(o => o.Buildings).AsQueryable();
        if (filter.Q.OrNull() is { } words)
        {
            var requests = await finder.Requests(words, ct);
            outages = outages.Where(o => o.What.Contains(words) || o.Place!.Contains(words) || o.Cause!.Contains(words) || requests.Any(r => r.Id == o.Request));
        }
        if (filter.State is { } state) outages = outages.Where(o => o.State == state);
        if (filter.Kind is { } kind) outages = outages.Where(o => o.Kind == kind);
        if (filter.Building is { } building) outages = outages.Where(o => o.Buildings.Count == 0 || o.Buildings.Any(b => b.Building == building));
        if (filter.From is { } from) { var since = RequestFilters.Start(from); outages = outages.Where(o => o.Since >= since); }
        if (filter.To is { } to) { var until = RequestFilters.Start(to.AddDays(1)); outages = outages.Where(o => o.Since < until); }
        var page = await outages.OrderBy(o => o.State != OutageState.Announced).ThenByDescending(o => o.Since).ThenByDescending(o => o.Request).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, Actor, ct));
    }
}
