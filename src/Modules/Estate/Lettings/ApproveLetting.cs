using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>A manager or head approves a letting (批准出租); nobody their own.</summary>
public sealed class ApproveLetting(Work work, Notify notify) : Change<LettingId, ApproveLetting.Form>(work, Permissions.ApproveLettings)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        letting.Approve(form.Words.OrNull(), Actor, Now);
        await notify.Tell(LettingNotices.Decided, letting.AskedBy is { } asked ? [asked] : [], $"/lettings/{id}", "The letting {0} is approved", [letting.Number], ct);
        Refresh($"lettings:{letting.Site}");
    }
}
