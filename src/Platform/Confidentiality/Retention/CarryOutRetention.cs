using Microsoft.EntityFrameworkCore;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>Anonymises the next records of an approved list, and closes it when none is left. Records, list and access log commit together.</summary>
public sealed class CarryOutRetention(Work work, RetainedKinds kinds, SettingReader settings, AccessLog log) : Change<RetentionListId, Bare>(work, ConfidentialityPermissions.Retention)
{
    private const int Few = 100;

    protected override async Task Handle(RetentionListId id, Bare form, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.System) throw new Denied();
        var list = await Db.Set<RetentionList>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        if (list.State is not RetentionState.Approved) throw new Refused("“{0}” is not possible while it is “{1}”.", RetentionAction.Finish, list.State);
        list.RefuseOutdated(await settings.Get(kinds.Of(list.Kind).Months, list.Site, ct: ct));
        var next = await Db.Set<RetentionLine>().Where(l => l.List == id).Going().OrderBy(l => l.Since).ThenBy(l => l.Thing).Take(Few).ToListAsync(ct);
        var taken = (await kinds.Of(list.Kind).Anonymise([.. next.Select(l => l.Thing)], list.Before, ct)).ToHashSet();
        list.CarryOut(next, taken, Now);
        if (taken.Count > 0) log.Add(new(AccessAct.Anonymised, nameof(RetentionList), list.Key, list.Site, list.Kind, Words: $"{taken.Count}"));
        if (next.Count < Few) list.Finish(Actor);
    }
}
