using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>A letting that has not begun is withdrawn, and its days are free again.</summary>
public sealed class WithdrawLetting(Work work) : Change<LettingId, WithdrawLetting.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().Include(l => l.Slots).VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        letting.Withdraw(form.Words.OrNull(), Actor);
        Refresh($"lettings:{letting.Site}");
    }
}
