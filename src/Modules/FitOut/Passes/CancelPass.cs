using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Whoever asked needs it no more.</summary>
public sealed class CancelPass(Work work) : Change<GoodsPassId, CancelPass.Form>(work, PassPermissions.Ask)
{
    public sealed class Form : Bare
    {
        [StringLength(300)] public string? Reason { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        pass.Cancel(form.Reason.OrNull(), Actor);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
