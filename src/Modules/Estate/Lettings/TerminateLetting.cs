using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Lettings;

/// <summary>Ends a letting before its time (提前终止): the days after are free for others.</summary>
public sealed class TerminateLetting(Work work) : Change<LettingId, TerminateLetting.Form>(work, Permissions.KeepSpaces)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? Last { get; set; }
        [Required, StringLength(400, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(LettingId id, Form form, CancellationToken ct)
    {
        var letting = await Db.Set<Letting>().Include(l => l.Slots).VisibleTo(Actor).Where(l => l.Id == id).OrNotFound(ct);
        if (form.Last < letting.From.AddDays(-1) || form.Last > letting.To) throw new Invalid(nameof(form.Last), "The last day lies between {1} and {2}.", Shown.Day(letting.From), Shown.Day(letting.To));
        letting.Terminate(form.Last!.Value, form.Reason.Trim(), Actor);
        Refresh($"lettings:{letting.Site}");
    }
}
