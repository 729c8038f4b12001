using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>What is due or late in the fit-outs now (装修督办清单): terms, papers, violations, reports, tests, acceptances, second looks.</summary>
public sealed class DueList(Work work, DueReader due, IEstate estate) : Query<DueList.Filter, PageOf<DueList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public DueStep? Step { get; init; }
        public bool? Late { get; init; }
    }

    /// <param name="Words">An English sentence with places for the arguments.</param>
    public sealed record Row(DueStep Step, DateOnly Day, string What, string House, string SiteName, string Words, object?[] Arguments, string Href, bool IsLate);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("What is due",  r => r.Step),
        new("Due on",       r => r.Day)  { Class = "nowrap" },
        new("House number", r => r.House) { Class = "nowrap" },
        new("Number",       r => r.What),
        new("Site",         r => r.SiteName),
        new("Late",         r => r.IsLate),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        if (Actor.Kind is ActorKind.Resident) throw new NotFound();
        var sites = Actor.Chosen is { } chosen ? [chosen] : Actor.Sites.ToArray();
        var names = await estate.SiteNames(sites, ct);
        var rows = new List<Row>();
        foreach (var site in sites)
            rows.AddRange((await due.Of(site, Now, ct)).Select(t => new Row(t.Step, t.Day, t.What, t.Where, names.GetValueOrDefault(site, ""), t.Sentence, t.Arguments, t.Href, t.IsLate)));
        var words = filter.Q.OrNull();
        Row[] shown = [.. rows.Where(r => (filter.Step is null || r.Step == filter.Step) && (filter.Late is not true || r.IsLate) && (words is null || r.House.Contains(words, StringComparison.OrdinalIgnoreCase) || r.What.Contains(words, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(r => !r.IsLate).ThenBy(r => r.Day).ThenBy(r => r.Step).ThenBy(r => r.House, StringComparer.Ordinal)];
        return shown.PageFor(filter);
    }
}
