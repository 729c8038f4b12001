using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>One export of personal data: what, for what, by whom, and what can be done now.</summary>
public sealed class ShowExport(Work work, IEstate estate, PersonalLists lists) : Query<ExportRequestId, ShowExport.View>(work, ConfidentialityPermissions.AskExports)
{
    /// <param name="Page">Of a list that belongs to one thing: where that is read.</param>
    /// <param name="Address">Where the file is fetched, while it may be.</param>
    public sealed record View(ExportRequestId Id, string Number, Words Title, string? Page, ExportState State, bool HasLapsed, ExportFormat Format, string Query, string Purpose, string ByName, DateTimeOffset At, string? Site,
        DateTimeOffset? FetchUntil, DateTimeOffset? FetchedAt, string? Address, IReadOnlyList<ExportAction> Open, IReadOnlyList<Moved> History, int Version);

    protected override async Task<View> Handle(ExportRequestId id, CancellationToken ct)
    {
        var e = await Db.Set<ExportRequest>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        var open = ExportRequestLifecycle.Rules.Open(e, Actor);
        var site = (await estate.SiteNames([e.Site], ct)).GetValueOrDefault(e.Site);
        var history = await Db.Set<Moved>().Where(m => m.Thing == id.Value).OrderBy(m => m.Id).ToListAsync(ct);
        var isOwn = e.By == Actor.Account;
        var address = open.Contains(ExportAction.Fetch) && !e.HasLapsed(Now) || e.MayFetchAgain(Actor, Now) ? $"{e.List}/export.{(e.Format is ExportFormat.Excel ? "xlsx" : "csv")}{(e.Query.Length > 0 ? e.Query + "&" : "?")}Leave={e.Id}" : null;
        return new(e.Id, e.Number, new(e.Title), lists.PageOf(e.List), e.State, e.HasLapsed(Now), e.Format, Uri.UnescapeDataString(e.Query.TrimStart('?').Replace('&', ' ')).Masked(unless: isOwn), e.Purpose.Masked(unless: isOwn), e.ByName, e.At, site, e.FetchUntil, e.FetchedAt, address, open, [.. history.Select(m => m.Masked(unless: isOwn))], e.Version);
    }
}
