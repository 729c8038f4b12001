using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Retention;

/// <summary>Lets what stands on the list be anonymised in the night.</summary>
public sealed class ApproveRetention(Work work, RetainedKinds kinds, SettingReader settings) : Change<RetentionListId, ApproveRetention.Form>(work, ConfidentialityPermissions.Retention)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(RetentionListId id, Form form, CancellationToken ct)
    {
        var list = await Db.Set<RetentionList>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        list.RefuseOutdated(await settings.Get(kinds.Of(list.Kind).Months, list.Site, ct: ct));
        list.Approve(form.Words.OrNull(), Actor);
    }
}

/// <summary>Throws the list away; its records stay as they are.</summary>
public sealed class DiscardRetention(Work work) : Change<RetentionListId, DiscardRetention.Form>(work, ConfidentialityPermissions.Retention)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(RetentionListId id, Form form, CancellationToken ct)
    {
        var list = await Db.Set<RetentionList>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        list.Discard(form.Reason.Trim(), Actor);
    }
}

/// <summary>Keeps one record back: a dispute, an inquiry, a law says so.</summary>
public sealed class KeepRecord(Work work) : Change<RetentionListId, KeepRecord.Form>(work, ConfidentialityPermissions.Retention)
{
    public sealed class Form : Bare
    {
        [Required] public Guid? Thing { get; set; }
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(RetentionListId id, Form form, CancellationToken ct)
    {
        var list = await Db.Set<RetentionList>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var line = await Db.Set<RetentionLine>().Where(l => l.List == id && l.Thing == form.Thing).OrNotFound(ct);
        list.Keep(line, form.Reason.Trim(), Actor);
    }
}
