using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>A manager or head refuses a letting, and its days are free again.</summary>
public sealed class RefuseLetting(Work work, Notify notify) : Change<LettingId, RefuseLetting.Form>(work, Permissions.ApproveLettings)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().Include(l => l.Slots).VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        letting.Refuse(form.Reason.Trim(), Actor, Now);
        await notify.Tell(LettingNotices.Decided, letting.AskedBy is { } asked ? [asked] : [], $"/lettings/{id}", "The letting {0} is refused: {1}", [letting.Number, form.Reason.Trim()], ct);
        Refresh($"lettings:{letting.Site}");
    }
}
