using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>Whoever asked needs it no more, or the desk takes it back and tells them so.</summary>
public sealed class CancelPass(Work work, PassDesk desk) : Change<GoodsPassId, CancelPass.Form>(work, PassPermissions.Ask)
{
    public sealed class Form : Bare
    {
        [StringLength(300)] public string? Reason { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        pass.Cancel(form.Reason.OrNull(), Actor);
        if (!pass.IsOwnOf(Actor)) await Tell(pass, form.Reason.OrNull(), ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }

    private Task Tell(GoodsPass pass, string? why, CancellationToken ct) => why is null
        ? desk.TellAsker(pass, "Your goods pass for {0} on {1} was withdrawn", [pass.House, Platform.Pages.Shown.Day(pass.Day)], ct)
        : desk.TellAsker(pass, "Your goods pass for {0} on {1} was withdrawn: {2}", [pass.House, Platform.Pages.Shown.Day(pass.Day), why], ct);
}
