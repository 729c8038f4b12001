using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>The control room has looked at the valuables (中控复核): they may leave.</summary>
public sealed class ClearValuables(Work work) : Change<GoodsPassId, ClearValuables.Form>(work, PassPermissions.Control)
{
    public sealed class Form : Bare
    {
        [StringLength(300)] public string? Words { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Items).Where(p => p.Id == id).OrNotFound(ct);
        pass.ClearValuables(form.Words.OrNull(), Actor, Now);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
