using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>A manager or head approves the longer term that somebody else asked for (批准续租).</summary>
public sealed class ApproveLongerLetting(Work work, Notify notify) : Change<LettingId, ApproveLongerLetting.Form>(work, Permissions.ApproveLettings)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var asked = letting.LongerAskedBy;
        letting.ApproveLonger(form.Words.OrNull(), Actor);
        await notify.Tell(LettingNotices.Decided, asked is { } asker ? [asker] : [], $"/lettings/{id}", "The longer term of letting {0} is approved: put its contract on file", [letting.Number], ct);
        Refresh($"lettings:{letting.Site}");
    }
}
