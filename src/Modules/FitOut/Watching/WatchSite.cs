using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Projects;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>Tells those of a site what in its fit-outs has come due or late since the last round; each thing once for one day.</summary>
public sealed class WatchSite(Work work, DueReader due, FitOutPeople people, Crew crew, Notify notify) : Change<SiteId, Bare>(work, Permissions.Stop)
{
    protected override async Task Handle(SiteId id, Bare form, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.System && !Actor.Sites.Contains(id)) throw new NotFound();
        var things = await due.Of(id, Now, ct);
        var about = things.Select(t => t.About).Distinct().ToArray();
        var told = (await Db.Set<SiteAlert>().AsNoTracking().Where(a => about.Contains(a.About)).Select(a => new { a.About, a.Step, a.Day }).ToListAsync(ct)).Select(a => (a.About, a.Step, a.Day)).ToHashSet();
        foreach (var thing in things.Where(t => !told.Contains((t.About, t.Step, t.Day))))
        {
            Db.Add(new SiteAlert(id, thing.About, thing.Step, thing.Day, Now));
            await notify.Tell(thing.Notice, await crew.Of(thing.Whom, id, ct), thing.Href, thing.Sentence, thing.Arguments, ct);
            if (thing.Applicant is { } fitOut) await people.TellResidents(await Db.Set<FitOutProject>().SingleAsync(p => p.Id == fitOut, ct), thing.Sentence, thing.Arguments, ct);
        }
    }
}
