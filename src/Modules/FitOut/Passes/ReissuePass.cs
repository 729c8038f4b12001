using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>The desk has cleared up what the gate found and issues the pass again, good on the same day.</summary>
public sealed class ReissuePass(Work work, PassDesk desk) : Change<GoodsPassId, ReissuePass.Form>(work, PassPermissions.Issue)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Items).Where(p => p.Id == id).OrNotFound(ct);
        if (pass.Day < Platform.Pages.Shown.DayOf(Now)) throw new Refused("This pass was good on {0} only.", Platform.Pages.Shown.Day(pass.Day));
        pass.Reissue(form.Words.OrNull(), Actor, Now);
        await Told.Issued(desk, pass, ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
