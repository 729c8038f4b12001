using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.BlackList;

/// <summary>The contractors to be warned of, those in force first.</summary>
public sealed class BlackListQuery(Work work, IEstate estate) : Query<BlackListQuery.Filter, PageOf<BlackListQuery.Row>>(work, BlackListPermissions.See)
{
    public sealed record Filter : Listing
    {
        public WarningGrade? Grade { get; init; }
        public BlackListingState? State { get; init; }
    }

    public sealed record Row(BlackListingId Id, string Firm, string? Licence, WarningGrade Grade, string Reason, DateOnly From, DateOnly? Until, SiteId? Site, string? SiteName, BlackListingState State, bool Warns, AccountId? By, string? ByName, DateTimeOffset At, int Version);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Firm",       r => r.Firm),
        new("Business licence number", r => r.Licence) { Class = "nowrap" },
        new("Which list", r => r.Grade),
        new("Reason",     r => r.Reason),
        new("From",       r => r.From)     { Class = "nowrap" },
        new("Until",      r => r.Until)    { Class = "nowrap" },
        new("Community",  r => r.SiteName),
        new("State",      r => r.State),
        new("Listed by", r => r.ByName) { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var entries = Db.Set<BlackListing>().VisibleTo(Actor);
        if (Actor.Chosen is { } chosen) entries = entries.Where(e => e.Site == null || e.Site == chosen);
        if (filter.Grade is { } grade) entries = entries.Where(e => e.Grade == grade);
        if (filter.State is { } state) entries = entries.Where(e => e.State == state);
        if (filter.Q.OrNull() is { } words)
        {
            var (name, number) = (FirmNames.Key(words), FirmNames.Licence(words) ?? words);
            entries = entries.Where(e => name != "" && e.FirmKey.Contains(name) || e.Firm.Contains(words) || e.LicenceKey != null && e.LicenceKey.Contains(number) || e.Reason.Contains(words));
        }
        var page = await entries.OrderBy(e => e.State == BlackListingState.Listed ? 0 : 1).ThenByDescending(e => e.From).ThenBy(e => e.Firm).ThenBy(e => e.Id).PageFor(filter, ct);
        return page.With(await Of(page.Rows, ct));
    }

    private async Task<IEnumerable<Row>> Of(IReadOnlyList<BlackListing> entries, CancellationToken ct)
    {
        var (today, by) = (Shown.DayOf(Now), entries.Select(e => e.By).OfType<AccountId>().Distinct().ToArray());
        var names = await Db.Users.Where(a => by.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        var sites = await estate.SiteNames(entries.Select(e => e.Site).OfType<SiteId>().Distinct().ToArray(), ct);
        return entries.Select(e => new Row(e.Id, e.Firm, e.Licence, e.Grade, e.Reason.Masked(), e.From, e.Until, e.Site, e.Site is { } site ? sites.GetValueOrDefault(site) : null, e.State, e.Warns(today), e.By, e.By is { } who ? names.GetValueOrDefault(who) : null, e.At, e.Version));
    }
}
