using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Shows the number of whoever has a place for a quarter of an hour, to whoever gives a reason; both are remembered.</summary>
public sealed class RevealLetting(Work work) : Change<LettingId, RevealLetting.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        letting.Reveal(form.Reason.Trim(), Actor);
    }
}
