using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Notes that a registration was reported to the authority (已报送), on which day and under what number.</summary>
public sealed class ReportFloater(Work work) : Change<FloaterId, ReportFloater.Form>(work, Permissions.Floaters)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? On { get; set; }
        [StringLength(60)] public string? Number { get; set; }
        [StringLength(400)] public string? Words { get; set; }
    }

    protected override async Task Handle(FloaterId id, Form form, CancellationToken ct)
    {
        var floater = await Db.Set<Floater>().VisibleTo(Actor).Where(f => f.Id == id).OrNotFound(ct);
        if (form.On > Shown.DayOf(Now)) throw new Invalid(nameof(form.On), "{0} lies in the future.");
        if (form.On < floater.ArrivedOn) throw new Invalid(nameof(form.On), "They moved in on {1} only.", Shown.Day(floater.ArrivedOn));
        if (floater.IdCard is null) throw new Refused("Without the number of the identity card it cannot be reported: complete the registration first.");
        floater.Report(form.On!.Value, form.Number.OrNull(), form.Words.OrNull(), Actor);
        Refresh($"floating:{floater.Site}");
    }
}
