using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Desk, reviewer or owner do not agree; whoever asked is told why.</summary>
public sealed class DeclinePass(Work work, PassDesk desk) : Change<GoodsPassId, DeclinePass.Form>(work, PassPermissions.Ask)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(300, MinimumLength = 2)] public string Reason { get; set; } = "";
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Owners).Where(p => p.Id == id).OrNotFound(ct);
        pass.Decline(form.Reason.Trim(), Actor);
        await desk.TellAsker(pass, "Your goods may not leave {0}: {1}", [pass.House, form.Reason.Trim()], ct);
        if (Actor.Kind is ActorKind.Resident) await desk.TellDesk(pass, PassNotices.Asked, "{0}: the owner does not consent: {1}", [pass.House, form.Reason.Trim()], ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
