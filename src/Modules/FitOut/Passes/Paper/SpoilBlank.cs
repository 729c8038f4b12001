using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>A blank was miswritten, torn or lost (作废): it cannot be typed in any more.</summary>
public sealed class SpoilBlank(Work work) : Change<PaperBlankId, SpoilBlank.Form>(work, PassPermissions.Issue)
{
    public sealed class Form
    {
        [Required, StringLength(200, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(PaperBlankId id, Form form, CancellationToken ct)
    {
        var blank = await Db.Set<PaperBlank>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        if (blank.SpoiledAt is not null) throw new Refused("This blank is spoiled already.");
        if (await Db.Set<GoodsPass>().AnyAsync(p => p.Paper == id, ct)) throw new Refused("This blank was typed in already.");
        blank.Spoil(form.Reason.Trim(), Now);
    }
}
