using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Notes a badge as lost (挂失); it opens no gate any more.</summary>
public sealed class LoseBadge(Work work) : Change<BadgeId, LoseBadge.Form>(work, Permissions.Badges)
{
    public sealed class Form : Bare
    {
        [StringLength(200)] public string? Words { get; set; }
    }

    protected override async Task Handle(BadgeId id, Form form, CancellationToken ct)
    {
        var badge = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        badge.Lose(form.Words.OrNull(), Actor);
        Refresh($"fit-out-project:{badge.FitOut}");
    }
}
