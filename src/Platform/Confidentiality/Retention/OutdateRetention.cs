using Microsoft.EntityFrameworkCore;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>Discards a list that was drawn up under a shorter period than holds now, and tells whoever decides on lists: as long as it stood, no other could be drawn up.</summary>
public sealed class OutdateRetention(Work work, RetainedKinds kinds, SettingReader settings, Crew crew, Notify notify) : Change<RetentionListId, Bare>(work, ConfidentialityPermissions.Retention)
{
    protected override async Task Handle(RetentionListId id, Bare form, CancellationToken ct)
    {
        if (Actor.Kind is not ActorKind.System) throw new Denied();
        var list = await Db.Set<RetentionList>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var kind = kinds.Of(list.Kind);
        if (list.OpenKind is null || !list.IsOutdated(await settings.Get(kind.Months, list.Site, ct: ct))) return;
        list.Outdate(Actor);
        await notify.Tell(ConfidentialityNotices.Outdated, await crew.Of(ConfidentialityPermissions.Retention, list.Site, ct), $"/admin/retention/{list.Id}", "{0}: such records are kept longer now than when the list was drawn up. The list was discarded, and nothing more on it is anonymised.", [new Words(kind.Title)], ct);
    }
}
