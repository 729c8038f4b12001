using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Counts;

/// <summary>Opens the count of a cabinet (发起盘点); the clock does it every week, and counts the one before as missed if two people have not looked; what they found stays open until it is resolved.</summary>
public sealed class BeginCount(Work work, SettingReader settings, Crew crew, Notify notify) : Create<BeginCount.Form, KeyCountId>(work, Permissions.KeepKeys)
{
    public sealed class Form
    {
        [Required] public KeyCabinetId? Cabinet { get; set; }
    }

    protected override async Task<KeyCountId> Handle(Form form, CancellationToken ct)
    {
        var cabinet = await Db.Set<KeyCabinet>().VisibleTo(Actor).Include(c => c.Hooks).Where(c => c.Id == form.Cabinet).OrNotFound(ct);
        foreach (var before in await Db.Set<KeyCount>().Include(c => c.Lines).Where(c => c.Cabinet == cabinet.Id && c.State == KeyCountState.Open).ToListAsync(ct))
        {
            if (Actor.Kind is not ActorKind.System) throw new Refused("This cabinet is being counted already.");
            if (!before.IsCounted) before.Miss(Actor);
        }
        var today = Shown.DayOf(Now);
        var count = new KeyCount(cabinet.Site, cabinet.Id, today, today.AddDays(await settings.Get(KeySettings.CountGraceDays, cabinet.Site, ct: ct)));
        count.Lines.AddRange(await Lines(cabinet, ct));
        count.Recall(KeyCountAction.Begin);
        Db.Add(count);
        await notify.Tell(KeyNotices.Counting, (await crew.At(cabinet.Site, Permissions.KeepKeys, ct)).Select(c => c.Id), $"/keys/counts/{count.Id}", "The keys in {0} are to be counted by two people until {1}", [cabinet.Name, Shown.Day(count.Due)], ct);
        Refresh(count.Topic);
        return count.Id;
    }

    private async Task<IEnumerable<KeyCountLine>> Lines(KeyCabinet cabinet, CancellationToken ct)
    {
        var hooks = cabinet.Hooks.Select(h => h.Id).ToArray();
        var keys = (await Db.Set<KeptKey>().Where(k => k.Hook != null && hooks.Contains(k.Hook.Value)).ToListAsync(ct)).ToDictionary(k => k.Hook!.Value);
        return cabinet.Hooks.OrderBy(h => h.Number).Select(h => keys.GetValueOrDefault(h.Id) is { } key
            ? new KeyCountLine(h.Id, h.Label, key.Id, $"{key.Number} {key.House ?? key.Place}", key.Seal)
            : new KeyCountLine(h.Id, h.Label, null, null, null));
    }
}
