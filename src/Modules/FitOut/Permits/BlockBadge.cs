using System.ComponentModel.DataAnnotations;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Permits;

/// <summary>Blocks a badge at once (停用): the gate lets its worker in no more.</summary>
public sealed class BlockBadge(Work work) : Change<BadgeId, BlockBadge.Form>(work, Permissions.See)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Why { get; set; } = "";
    }

    protected override async Task Handle(BadgeId id, Form form, CancellationToken ct)
    {
        var badge = await Db.Set<Badge>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        badge.Block(form.Why.Trim(), Actor);
        Refresh($"fit-out-project:{badge.FitOut}");
    }
}
