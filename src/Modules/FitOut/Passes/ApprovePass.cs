using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>A second person has looked and issues the pass (审核).</summary>
public sealed class ApprovePass(Work work, PassDesk desk) : Change<GoodsPassId, ApprovePass.Form>(work, PassPermissions.Ask)
{
    public sealed class Form : Bare
    {
        [StringLength(500)] public string? Words { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Items).Where(p => p.Id == id).OrNotFound(ct);
        pass.Approve(form.Words.OrNull(), Actor, Now);
        await Told.Issued(desk, pass, ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
