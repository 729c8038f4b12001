using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>What stands at the gate is not what is written: it goes back to the desk, with the reason.</summary>
public sealed class RefuseAtGate(Work work, PassDesk desk, Attachments attachments) : Change<GoodsPassId, RefuseAtGate.Form>(work, PassPermissions.Gate)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(300, MinimumLength = 2)] public string Reason { get; set; } = "";
        [JsonIgnore] public IReadOnlyList<IFormFile>? Photos { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Where(p => p.Id == id).OrNotFound(ct);
        pass.RefuseAtGate(form.Reason.Trim(), Actor);
        await attachments.Add(pass, form.Photos, AttachmentKind.Photo, ct: ct);
        await desk.TellDesk(pass, PassNotices.SentBack, "The gate did not let goods of {0} out: {1}", [pass.House, form.Reason.Trim()], ct);
        await desk.TellAsker(pass, "The gate did not let goods of {0} out: {1}", [pass.House, form.Reason.Trim()], ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}
