using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Counts;

/// <summary>Tells the heads once of a count that was not done or closed in time, and once of differences that it found and nobody resolved.</summary>
public sealed class RemindOfCount(Work work, Crew crew, Notify notify) : Change<KeyCountId, Bare>(work, Permissions.KeepKeys)
{
    internal static KeyAlertStep StepOf(KeyCount count) => count.Unresolved > 0 ? KeyAlertStep.CountUnresolved : KeyAlertStep.CountMissed;

    protected override async Task Handle(KeyCountId id, Bare form, CancellationToken ct)
    {
        var count = await Db.Set<KeyCount>().AsNoTracking().Include(c => c.Lines).VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        var step = StepOf(count);
        if (!count.IsLate(Shown.DayOf(Now)) || await Db.Set<KeyAlert>().AnyAsync(a => a.About == count.Key && a.Step == step, ct)) return;
        var cabinet = await Db.Set<KeyCabinet>().Where(c => c.Id == count.Cabinet).Select(c => c.Name).SingleAsync(ct);
        Db.Add(new KeyAlert(count.Site, count.Key, step, Shown.At(count.Due.ToDateTime(TimeOnly.MinValue)), Now));
        var people = (await crew.At(count.Site, Permissions.ApproveKeys, ct)).Concat(await crew.At(count.Site, Permissions.KeepKeys, ct));
        (string Sentence, object[] About) said = count switch
        {
            { Unresolved: > 0 } => ("{1} differences of the count of {0} are not resolved", [cabinet, count.Unresolved]),
            { IsCounted: true } => ("The count of {0} is done, and nobody has closed it", [cabinet]),
            _ => ("The keys in {0} were to be counted until {1}, and are not", [cabinet, Shown.Day(count.Due)]),
        };
        await notify.Tell(KeyNotices.Missed, people.Select(c => c.Id), $"/keys/counts/{id}", said.Sentence, said.About, ct);
    }
}
