using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Hands the place over (交付场地): contract and deposit are there, and its days have come.</summary>
public sealed class StartLetting(Work work) : Change<LettingId, Bare>(work, Permissions.KeepSpaces)
{
    protected override async Task Handle(LettingId id, Bare form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        letting.Start(Actor, Shown.DayOf(Now));
        Refresh($"lettings:{letting.Site}");
    }
}
