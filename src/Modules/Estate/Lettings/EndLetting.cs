using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Takes the place back after its last day (到期收回).</summary>
public sealed class EndLetting(Work work) : Change<LettingId, EndLetting.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        letting.End(form.Words.OrNull(), Actor, Shown.DayOf(Now));
        Refresh($"lettings:{letting.Site}");
    }
}
