using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>One hot-work permit, to be read, decided on and printed.</summary>
public sealed class ShowHotWork(Work work, IEstate estate, BadgeSecrets secrets, Revealing revealing, Stories stories) : Query<HotWorkId, ShowHotWork.View>(work, Permissions.See)
{
    public sealed record View(HotWorkId Id, string SiteName, string? SitePhone, FitOutId FitOut, string FitOutNumber, string House, string Number, string Place, string Works, DateTimeOffset From, DateTimeOffset Until, int Extinguishers, string Watcher, string? Certificate,
        string ByName, DateTimeOffset At, HotWorkState State, bool Holds, bool IsExpired, string? DecidedByName, DateTimeOffset? DecidedAt, IReadOnlyList<HotWorkAction> Open, Story Story, int Version);

    protected override async Task<View> Handle(HotWorkId id, CancellationToken ct)
    {
        var w = await Db.Set<HotWork>().Where(x => x.Id == id).OrNotFound(ct);
        var project = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == w.FitOut).OrNotFound(ct);
        var site = (await estate.Sites([w.Site], ct))[w.Site];
        var shown = await revealing.ShowsWords(project, Actor, ct);
        var revealed = await revealing.IsOpen(w.Key, BadgeSecrets.Certificate, ct);
        return new(id, site.Name, site.Phone, project.Id, project.Number, (await estate.Units([project.Unit], ct))[project.Unit].Label, w.Number, w.Place.Masked(shown), w.Works.Masked(shown), w.From, w.Until, w.Extinguishers, w.Watcher, revealed ? secrets.Show(w.Certificate) : secrets.Masked(w.Certificate), w.ByName, w.At,
            w.State, w.Holds(project.State, Now), w.IsExpired(Now), w.DecidedByName, w.DecidedAt, [.. HotWorkLifecycle.Rules.Open(w, Actor).Where(a => a switch { HotWorkAction.Ask => false, HotWorkAction.Issue => !w.IsExpired(Now) && project.State is ProjectState.UnderWay, HotWorkAction.Reveal => w.Certificate is not null && !revealed, _ => true })], await stories.Of([w.Key], shown, ct), w.Version);
    }
}
