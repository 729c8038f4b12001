using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Papers;
using Steward.Estate.Sites;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Agreements;

/// <summary>The agreements with the edition in force and the one to come.</summary>
public sealed class AgreementList(Work work) : Query<AgreementList.Filter, IReadOnlyList<AgreementList.Row>>(work, Permissions.SeeMoveIns)
{
    public sealed record Filter;

    /// <param name="SiteName">Null for all sites.</param>
    public sealed record Row(AgreementId Id, HandoverWay Way, string Code, string Title, string? SiteName, bool Required, bool Retired, int? Edition, DateOnly? Since, DateOnly? NextFrom, string? Files);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var agreements = await Db.Set<Agreement>().VisibleTo(Actor).Include(a => a.Editions).ToListAsync(ct);
        var kinds = await Db.Set<PaperKind>().ToDictionaryAsync(k => k.Id, ct);
        var sites = await Db.Set<Site>().Where(s => Actor.Sites.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => s.Name, ct);
        return [.. agreements.OrderBy(a => a.Way).ThenBy(a => a.Retired).ThenBy(a => a.Order).ThenBy(a => a.Code, StringComparer.Ordinal).Select(a => new Row(a.Id, a.Way, a.Code, a.Title, a.Site is { } site ? sites.GetValueOrDefault(site) : null, a.Required, a.Retired,
            a.On(today)?.Number, a.On(today)?.From, a.Editions.Where(e => e.From > today).Select(e => (DateOnly?)e.From).Min(), a.Files is { } kind ? kinds.GetValueOrDefault(kind)?.Title : null))];
    }
}
