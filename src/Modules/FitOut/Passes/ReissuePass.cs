using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>The desk has cleared up what the gate found and issues the pass again, good on the same day; what was added is reviewed as at first.</summary>
public sealed class ReissuePass(Work work, PassDesk desk, SettingReader settings) : Change<GoodsPassId, ReissuePass.Form>(work, PassPermissions.Issue)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Items).Where(p => p.Id == id).OrNotFound(ct);
        if (pass.Day < Platform.Pages.Shown.DayOf(Now)) throw new Refused("This pass was good on {0} only.", Platform.Pages.Shown.Day(pass.Day));
        pass.Reissue(await settings.Get(PassSettings.Review, pass.Site, ct: ct), await settings.Get(PassSettings.Control, pass.Site, ct: ct), form.Words.OrNull(), Actor, Now);
        if (pass.IsOut) await Told.Issued(desk, pass, ct);
        else await desk.TellDesk(pass, PassNotices.ForReview, "The goods pass {0} of {1} waits for review", [pass.Number, pass.House], ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
