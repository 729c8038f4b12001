using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Warranties;

/// <summary>What was handed to developers; what is due first stands first.</summary>
public sealed class ClaimList(Work work, IEstate estate) : Query<ClaimList.Filter, PageOf<ClaimList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public ClaimState? State { get; init; }
        public WarrantyTermId? Term { get; init; }
        /// <summary>Handed over and past its day.</summary>
        public bool? Late { get; init; }
    }

    public sealed record Row(RequestId Request, string Number, string Subject, string? Where, string Term, string To, ClaimState State, DateTimeOffset HandedAt, DateOnly DueOn, bool IsLate, string? Answer);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",   r => r.Number) { Class = "nowrap" },
        new("State",    r => r.State),
        new("Subject",  r => r.Subject) { Class = "wide" },
        new("Where",    r => r.Where),
        new("Part",     r => r.Term),
        new("Handed to", r => r.To),
        new("Handed at", r => r.HandedAt) { Class = "nowrap" },
        new("Due on",   r => r.DueOn) { Class = "nowrap" },
        new("Answer of the developer", r => r.Answer),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var claims = Db.Set<WarrantyClaim>().AsNoTracking().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) claims = claims.Where(c => c.State == state);
        if (filter.Term is { } term) claims = claims.Where(c => c.Term == term);
        if (filter.Late is true) claims = claims.Where(c => c.State == ClaimState.Handed && c.DueOn < today);
        if (filter.Q?.Trim() is { Length: > 0 } words) claims = claims.Where(c => c.Number.Contains(words) || c.To.Contains(words));
        var page = await claims.OrderByDescending(c => c.State == ClaimState.Handed).ThenBy(c => c.DueOn).ThenBy(c => c.Number).PageFor(filter, ct);
        var ids = page.Rows.Select(c => c.Request).ToArray();
        var requests = await Db.Set<Request>().AsNoTracking().VisibleTo(Actor).Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, ct);
        var units = await estate.Units(requests.Values.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        var buildings = await estate.BuildingNames(requests.Values.Select(r => r.Building).OfType<BuildingId>().Distinct(), ct);
        var terms = (await Db.Set<WarrantyTerm>().AsNoTracking().ToListAsync(ct)).ToDictionary(t => t.Id, t => t.Title);
        return page.With([.. page.Rows.Select(c => new Row(c.Request, c.Number, requests[c.Request].Subject.Masked(), requests[c.Request].Where(units, buildings), terms[c.Term], c.To, c.State, c.HandedAt, c.DueOn, c.State is ClaimState.Handed && c.DueOn < today, c.Answer))]);
    }
}
