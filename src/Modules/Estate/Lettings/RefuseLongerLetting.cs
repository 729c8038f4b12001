using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>A manager or head refuses a longer term, and says why; its days are free again.</summary>
public sealed class RefuseLongerLetting(Work work, Notify notify) : Change<LettingId, RefuseLongerLetting.Form>(work, Permissions.ApproveLettings)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().Include(l => l.Slots).VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        var asked = letting.LongerAskedBy;
        letting.RefuseLonger(form.Reason.Trim(), Actor);
        await notify.Tell(LettingNotices.Decided, asked is { } asker ? [asker] : [], $"/lettings/{id}", "The longer term of letting {0} is refused: {1}", [letting.Number, form.Reason.Trim()], ct);
        Refresh($"lettings:{letting.Site}");
    }
}
