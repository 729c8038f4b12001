using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.Platform.Files;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>The desk looks at the document of whoever asks and issues the pass (签发), or passes it on to the second who looks. What is owed is advice and holds nothing up.</summary>
public sealed class IssuePass(Work work, PassDesk desk, PassSecrets secrets, SettingReader settings, Attachments attachments) : Change<GoodsPassId, IssuePass.Form>(work, PassPermissions.Issue)
{
    public sealed class Form : Bare
    {
        [Required] public PassDocument? Document { get; set; }
        /// <summary>The whole number, or its last four.</summary>
        [Required, StringLength(24)] public string DocumentNumber { get; set; } = "";
        /// <summary>How it was shown that they may; not needed of the owner, nor where the owner has consented.</summary>
        public PassRight? Right { get; set; }
        [StringLength(500)] public string? Words { get; set; }
        [JsonIgnore] public IReadOnlyList<IFormFile>? Proofs { get; set; }
    }

    protected override async Task Handle(GoodsPassId id, Form form, CancellationToken ct)
    {
        var pass = await Db.Set<GoodsPass>().VisibleTo(Actor).Include(p => p.Items).Where(p => p.Id == id).OrNotFound(ct);
        if (pass.Day < Shown.DayOf(Now)) throw new Refused("This pass was good on {0} only.", Shown.Day(pass.Day));
        var number = PassSecrets.Read(form.Document!.Value, form.DocumentNumber) ?? throw new Invalid(nameof(form.DocumentNumber), "This is neither the last four nor the number of such a document.");
        pass.Identify(form.Document.Value, number[^4..], number.Length > 4 ? secrets.Hide(number) : null);
        if (pass.Right is null && form.Right is { } right) pass.Show(right is PassRight.OwnerInPortal or PassRight.OwnerByTelephone ? throw new Invalid(nameof(form.Right), "Note the owner's consent first: who was called, when, and under which number.") : right);
        var (fees, _) = await desk.Fees(pass.Unit, ct);
        pass.Issue(await settings.Get(PassSettings.Review, pass.Site, ct: ct), fees ?? FeesSaid.NoData, await settings.Get(PassSettings.Control, pass.Site, ct: ct), form.Words.OrNull(), Actor, Now);
        await attachments.Add(pass, form.Proofs, AttachmentKind.Document, ct: ct);
        if (pass.IsOut) await Told.Issued(desk, pass, ct);
        else await desk.TellDesk(pass, PassNotices.ForReview, "The goods pass {0} of {1} waits for review", [pass.Number, pass.House], ct);
        Refresh(pass.Topic);
        Refresh(pass.OwnTopic);
    }
}

internal static class Told
{
    public static async Task Issued(PassDesk desk, GoodsPass pass, CancellationToken ct)
    {
        await desk.TellControl(pass, ct);
        await desk.TellAsker(pass, "The goods pass {0} is issued: it is good on {1}", [pass.Number, Shown.Day(pass.Day)], ct);
    }
}
