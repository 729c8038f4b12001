using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Lets a badge hold longer (延期), never beyond the fit-out itself.</summary>
public sealed class RenewBadge(Work work) : Change<BadgeId, RenewBadge.Form>(work, Permissions.Badges)
{
    public sealed class Form : Bare
    {
        [Required] public DateOnly? Until { get; set; }
    }

    protected override async Task Handle(BadgeId id, Form form, CancellationToken ct)
    {
        var badge = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        var end = await Db.Set<FitOutProject>().Where(p => p.Id == badge.FitOut).Select(p => p.To).SingleAsync(ct);
        if (form.Until > end) throw new Invalid(nameof(form.Until), "{0} lies after the end of the fit-out ({1}).", Shown.Day(end));
        if (form.Until < Shown.DayOf(Now)) throw new Invalid(nameof(form.Until), "{0} cannot lie in the past.");
        badge.Renew(form.Until!.Value, Actor);
        Refresh($"fit-out-project:{badge.FitOut}");
    }
}
