using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Reveals;

/// <summary>Who saw personal data in full at the sites one answers for, and why; the latest first.</summary>
public sealed class RevealList(Work work, IEstate estate) : Query<RevealList.Filter, PageOf<RevealList.Row>>(work, ConfidentialityPermissions.Watch)
{
    public sealed record Filter : Listing
    {
        public AccountId? By { get; init; }
        public RevealReason? Reason { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public sealed record Row(long Number, DateTimeOffset At, AccountId? By, string ByName, string? Kind, Guid? Thing, string? Part, RevealReason? Reason, string? Words, string? Site);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("When",    r => r.At)                                     { Class = "nowrap" },
        new("Who",     r => r.ByName)                                 { Class = "nowrap" },
        new("Of what", r => r.Kind is null ? null : new Words(r.Kind)),
        new("Part",    r => r.Part is null ? null : new Words(r.Part)),
        new("Reason",  r => r.Reason),
        new("Words",   r => r.Words),
        new("Site",    r => r.Site),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var sites = Actor.Chosen is { } one ? [one] : Actor.Sites.ToArray();
        var reveals = Db.Set<AccessEntry>().Where(e => e.Act == AccessAct.Reveal && e.Site != null && sites.Contains(e.Site.Value));
        if (filter.By is { } by) reveals = reveals.Where(e => e.By == by);
        if (filter.Reason?.ToString() is { } reason) reveals = reveals.Where(e => e.Reason == reason);
        if (filter.From is { } from && Shown.At(from.ToDateTime(default)) is var start) reveals = reveals.Where(e => e.At >= start);
        if (filter.To is { } to && Shown.At(to.AddDays(1).ToDateTime(default)) is var end) reveals = reveals.Where(e => e.At < end);
        var page = await reveals.OrderByDescending(e => e.Number).PageFor(filter, ct);
        var names = await estate.SiteNames(page.Rows.Select(e => e.Site).OfType<SiteId>().Distinct().ToArray(), ct);
        return page.With(page.Rows.Select(e => new Row(e.Number, e.At, e.By, e.ByName, e.Kind, e.Thing, e.What, Enum.TryParse<RevealReason>(e.Reason, out var why) ? why : null, e.Words.Masked(), e.Site is { } site ? names.GetValueOrDefault(site) : null)));
    }
}
