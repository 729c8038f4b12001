using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Notes that somebody who was registered moved away (离开注销).</summary>
public sealed class LeaveFloater(Work work) : Change<FloaterId, LeaveFloater.Form>(work, Permissions.Floaters)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? On { get; set; }
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(FloaterId id, Form form, CancellationToken ct)
    {
        var floater = await Db.Set<Floater>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        if (form.On > Shown.DayOf(Now)) throw new Invalid(nameof(form.On), "{0} lies in the future.");
        if (form.On < floater.ArrivedOn) throw new Invalid(nameof(form.On), "They moved in on {1} only.", Shown.Day(floater.ArrivedOn));
        floater.Leave(form.On!.Value, form.Words.OrNull(), Actor);
        Refresh($"floating:{floater.Site}");
    }
}
