using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Confidentiality.Exports;

/// <summary>Lets somebody else's export of personal data happen, within some hours and once.</summary>
public sealed class ApproveExport(Work work, SettingReader settings, Notify notify) : Change<ExportRequestId, ApproveExport.Form>(work, ConfidentialityPermissions.DecideExports)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(ExportRequestId id, Form form, CancellationToken ct)
    {
        var export = await Db.Set<ExportRequest>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        export.Approve(Now.AddHours(await settings.Get(ConfidentialitySettings.ExportHours, export.Site, ct: ct)), form.Words.OrNull(), Actor);
        await notify.Tell(ConfidentialityNotices.ExportDecided, [export.By], $"/exports/{id}", "{0} approved your export {1}: fetch it before {2}", [Actor.Name, export.Number, export.FetchUntil], ct);
    }
}

/// <summary>Does not let it happen, and says why.</summary>
public sealed class DeclineExport(Work work, Notify notify) : Change<ExportRequestId, DeclineExport.Form>(work, ConfidentialityPermissions.DecideExports)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(ExportRequestId id, Form form, CancellationToken ct)
    {
        var export = await Db.Set<ExportRequest>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        export.Decline(form.Reason.Trim(), Actor);
        await notify.Tell(ConfidentialityNotices.ExportDecided, [export.By], $"/exports/{id}", "{0} declined your export {1}: {2}", [Actor.Name, export.Number, form.Reason.Trim()], ct);
    }
}

/// <summary>Takes one's own wish back.</summary>
public sealed class WithdrawExport(Work work) : Change<ExportRequestId, Bare>(work, ConfidentialityPermissions.AskExports)
{
    protected override async Task Handle(ExportRequestId id, Bare form, CancellationToken ct)
    {
        var export = await Db.Set<ExportRequest>().VisibleTo(Actor).Where(e => e.Id == id).OrNotFound(ct);
        export.Withdraw(Actor);
    }
}
