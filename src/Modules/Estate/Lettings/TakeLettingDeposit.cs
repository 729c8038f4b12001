using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Notes that the deposit was received (收取押金).</summary>
public sealed class TakeLettingDeposit(Work work) : Change<LettingId, TakeLettingDeposit.Form>(work, Permissions.LettingDeposits)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        letting.TakeDeposit(form.Words.OrNull(), Actor, Now);
        Refresh($"lettings:{letting.Site}");
    }
}
