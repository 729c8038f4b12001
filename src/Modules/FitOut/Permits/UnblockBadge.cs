using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Lifts the block of a badge.</summary>
public sealed class UnblockBadge(Work work) : Change<BadgeId, UnblockBadge.Form>(work, Permissions.Stop)
{
    public sealed class Form : Bare
    {
        [StringLength(200)] public string? Words { get; set; }
    }

    protected override async Task Handle(BadgeId id, Form form, CancellationToken ct)
    {
        var badge = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        badge.Unblock(form.Words.OrNull(), Actor);
        Refresh($"fit-out-project:{badge.FitOut}");
    }
}
