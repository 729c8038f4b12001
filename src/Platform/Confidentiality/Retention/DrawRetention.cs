using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>Draws up the list of records of one kind whose time is over at one site; nothing happens to them yet.</summary>
public sealed class DrawRetention(Work work, RetainedKinds kinds, SettingReader settings, Crew crew, Notify notify) : Create<DrawRetention.Form, RetentionListId>(work, ConfidentialityPermissions.Retention)
{
    /// <summary>What does not fit waits for the next list.</summary>
    public const int Most = 1000;

    public sealed class Form
    {
        [Required, StringLength(40)] public string Kind { get; set; } = "";
        [Required] public SiteId? Site { get; set; }
    }

    protected override async Task<RetentionListId> Handle(Form form, CancellationToken ct)
    {
        var (kind, site) = (kinds.Of(form.Kind), form.Site!.Value);
        if (Actor.Kind is not ActorKind.System && !Actor.Sites.Contains(site)) throw new NotFound();
        var months = await settings.Get(kind.Months, site, ct: ct);
        if (months == 0) throw new Refused("Records of this kind are kept for good.");
        var before = Now.AddMonths(-months);
        var due = await kind.Due(site, before, await Kept(ct), Most, ct);
        if (due.Count == 0) throw new Refused("No record of this kind has been kept long enough.");
        var list = new RetentionList(kind.Name, site, months, before, Now);
        list.Lines.AddRange(due.Select(d => new RetentionLine(list.Id, d.Thing, d.Label, d.Since, d.Href)));
        Db.Add(list);
        await notify.Tell(ConfidentialityNotices.Drawn, await crew.Of(ConfidentialityPermissions.Retention, site, ct), $"/admin/retention/{list.Id}", "{0} records have been kept long enough: {1}. Look at the list and approve it.", [due.Count, new Words(kind.Title)], ct);
        return list.Id;
    }

    /// <summary>What somebody kept back is proposed again after a year.</summary>
    private async Task<IReadOnlyCollection<Guid>> Kept(CancellationToken ct)
    {
        var since = Now.AddYears(-1);
        var recent = Db.Set<RetentionList>().Where(l => l.At > since).Select(l => l.Id);
        return await Db.Set<RetentionLine>().Where(l => l.KeptBecause != null && recent.Contains(l.List)).Select(l => l.Thing).Distinct().ToListAsync(ct);
    }
}
