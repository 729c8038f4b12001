using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Takes a badge back (收回).</summary>
public sealed class ReturnBadge(Work work) : Change<BadgeId, ReturnBadge.Form>(work, Permissions.Badges)
{
    public sealed class Form : Bare
    {
        [StringLength(200)] public string? Words { get; set; }
    }

    protected override async Task Handle(BadgeId id, Form form, CancellationToken ct)
    {
        var badge = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        badge.Return(Shown.DayOf(Now), form.Words.OrNull(), Actor);
        Refresh($"fit-out-project:{badge.FitOut}");
    }
}
