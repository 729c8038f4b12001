using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Digests;

/// <summary>Digests, the newest days first.</summary>
public sealed class DigestList(Work work, IEstate estate, SettingReader settings) : Query<DigestList.Filter, PageOf<DigestList.Row>>(work, Permissions.SeeDigests)
{
    public sealed record Filter : Listing
    {
        public DigestState? State { get; init; }
        public SiteId? Site { get; init; }
        /// <summary>Not approved yet: whatever somebody still has to see to.</summary>
        public bool? Open { get; init; }
    }

    public sealed record Row(DigestId Id, string Number, SiteId Site, string SiteName, DateOnly From, DateOnly To, DigestState State, int Received, int Complaints, string? AuthorName, DateTimeOffset? SubmittedAt, string? DecidedByName, DateTimeOffset? DecidedAt, DateOnly DueOn, bool IsLate, string? Hash);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Number",       r => r.Number) { Class = "nowrap" },
        new("From",         r => r.From)   { Class = "nowrap" },
        new("To",           r => r.To)     { Class = "nowrap" },
        new("Site",         r => r.SiteName),
        new("State",        r => r.State),
        new("Received",     r => r.Received) { Class = "num" },
        new("Complaints",   r => r.Complaints) { Class = "num" },
        new("Author",       r => r.AuthorName),
        new("Approved by",  r => r.State is DigestState.Approved ? r.DecidedByName : null),
        new("Due on",       r => r.DueOn)  { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var digests = Db.Set<Digest>().AsNoTracking().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) digests = digests.Where(d => d.State == state);
        if (filter.Site is { } site) digests = digests.Where(d => d.Site == site);
        if (filter.Open is true) digests = digests.Where(d => d.State != DigestState.Approved);
        if (filter.Q?.Trim() is { Length: > 0 } words) digests = digests.Where(d => d.Number.Contains(words) || d.Summary!.Contains(words));
        var page = await digests.OrderByDescending(d => d.To).ThenByDescending(d => d.From).ThenBy(d => d.Number)
            .Select(d => new { d.Id, d.Number, d.Site, d.From, d.To, d.State, d.Received, d.Complaints, d.AuthorName, d.SubmittedAt, d.DecidedByName, d.DecidedAt, d.Hash }).PageFor(filter, ct);
        var sites = await estate.SiteNames(page.Rows.Select(d => d.Site).Distinct(), ct);
        var (today, rows) = (Shown.DayOf(Now), new List<Row>());
        foreach (var d in page.Rows)
        {
            var due = d.To.AddDays(await settings.Get(DigestSettings.DueDays, d.Site, Now, ct));
            rows.Add(new(d.Id, d.Number, d.Site, sites.GetValueOrDefault(d.Site, ""), d.From, d.To, d.State, d.Received, d.Complaints, d.AuthorName, d.SubmittedAt, d.DecidedByName, d.DecidedAt, due, d.State is not DigestState.Approved && today > due, d.Hash));
        }
        return page.With(rows);
    }
}
