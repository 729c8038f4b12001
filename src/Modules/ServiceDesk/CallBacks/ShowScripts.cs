using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Languages;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.CallBacks;

/// <summary>What is said at call-backs, and what was said before.</summary>
public sealed class ShowScripts(Work work, IEstate estate, Catalogue texts) : Query<ShowScripts.Filter, ShowScripts.View>(work, Permissions.CallBack)
{
    public sealed record Filter
    {
        /// <summary>All sites, if not said.</summary>
        public SiteId? Site { get; init; }
    }

    public sealed record View(SiteId? Site, IReadOnlyDictionary<SiteId, string> Sites, IReadOnlyList<Row> Rows);
    /// <param name="IsOwn">Written for this very site, or for all when all were asked for.</param>
    /// <param name="IsUsual">Nobody has written one.</param>
    public sealed record Row(ScriptFor For, string Text, bool IsOwn, bool IsUsual, IReadOnlyList<Turn> Turns);
    public sealed record Turn(CallScriptId Id, string? Site, string Text, string ByName, DateTimeOffset At);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var sites = await estate.SiteNames(Actor.Sites, ct);
        if (filter.Site is { } asked && !sites.ContainsKey(asked)) throw new NotFound();
        var all = (await Db.Set<CallScript>().AsNoTracking().VisibleTo(Actor).Where(s => s.Site == null || s.Site == filter.Site).ToListAsync(ct)).OrderByDescending(s => s.At).ToArray();
        return new(filter.Site, sites, [.. Enum.GetValues<ScriptFor>().Select(of =>
        {
            var current = CallScripts.Current(all, filter.Site, of);
            return new Row(of, current?.Text ?? CallScripts.Usual(texts, of), current is not null && current.Site == filter.Site, current is null,
                [.. all.Where(s => s.For == of).Select(s => new Turn(s.Id, s.Site is { } site ? sites[site] : null, s.Text, s.ByName, s.At))]);
        })]);
    }
}
