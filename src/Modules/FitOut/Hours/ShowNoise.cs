using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Hours;

/// <summary>The noise noted at a fit-out, and how often it was outside the hours of late.</summary>
public sealed class ShowNoise(Work work, HoursBook book, SettingReader settings, Revealing revealing) : Query<FitOutId, ShowNoise.View>(work, Permissions.See)
{
    /// <param name="Outside">In how many half-hours of the last 30 days.</param>
    /// <param name="Often">After so many times the work may be stopped.</param>
    public sealed record View(FitOutId Id, SiteId Site, bool Allowed, DateTimeOffset? Until, int Outside, int Often, bool MayNote, IReadOnlyList<Row> Rows);
    public sealed record Row(NoiseNoteId Id, DateTimeOffset At, bool Within, string? Words, string ByName, DateTimeOffset NotedAt);

    protected override async Task<View> Handle(FitOutId id, CancellationToken ct)
    {
        var p = await Db.Set<FitOutProject>().AffairsOf(Actor).Where(x => x.Id == id).OrNotFound(ct);
        var shown = await revealing.ShowsWords(p, Actor, ct);
        var notes = await Db.Set<NoiseNote>().Where(n => n.FitOut == id).OrderByDescending(n => n.At).Take(100).ToListAsync(ct);
        var now = (await book.At([p.Site], Now, ct))[p.Site];
        return new(id, p.Site, now.Allowed, now.Until, (await book.Outside(id, Now, ct)).Count, await settings.Get(HoursSettings.Often, p.Site, ct: ct),
            Actor.Kind is not ActorKind.Resident && Actor.May(Permissions.Inspect) && !p.IsOver, notes.ConvertAll(n => new Row(n.Id, n.At, n.Within, n.Words.Masked(shown), n.ByName, n.NotedAt)));
    }
}
