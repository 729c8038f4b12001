using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.FitOut.Projects;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Papers;

/// <summary>Hands in one paper of an application (递交资料): scans, photos or a PDF, or that the original lies in the folder. A drawing that the owner has not seen asks for their consent anew.</summary>
public sealed class FileFitOutPaper(Work work, Attachments attachments, OwnersConsent consent) : Change<FitOutId, FileFitOutPaper.Form>(work, Permissions.Apply)
{
    public sealed class Form : Bare
    {
        [Required] public PaperNeed? Paper { get; set; }
        /// <summary>The change that it belongs to; left out, the fit-out's own.</summary>
        public WorkChangeId? Change { get; set; }
        public IReadOnlyList<IFormFile>? Scans { get; set; }
        public bool OriginalOnFile { get; set; }
        /// <summary>The last day on which it holds, for what runs out.</summary>
        public DateOnly? ExpiresOn { get; set; }
    }

    protected override async Task Handle(FitOutId id, Form form, CancellationToken ct)
    {
        var of = await Db.Reviewed(id, form.Change, Actor, ct);
        var kind = form.Paper!.Value;
        var paper = of.Papers.FirstOrDefault(p => p.Kind == kind);
        if (form.Scans is not { Count: > 0 } && !form.OriginalOnFile && (paper is null || form.ExpiresOn is null)) throw new Invalid(nameof(form.Scans), "Photograph or scan the paper.");
        if (form.OriginalOnFile && Actor.Kind is ActorKind.Resident) throw new Denied();
        if (kind is PaperNeed.Insurance && form.ExpiresOn is null && paper?.ExpiresOn is null) throw new Invalid(nameof(form.ExpiresOn), "{0} is needed.");
        of.TakePaper(kind, Actor);
        Db.Touch(of);
        if (PapersNeeded.IsDrawing(kind)) await consent.Lapse(of, ct);
        paper ??= of.Paper(kind, Actor.Account, Actor.Name, Now);
        paper.File(form.OriginalOnFile, form.ExpiresOn, Actor.Account, Actor.Name, Now);
        // Drawings and approvals are for the household to see; whose identity card or title it is, is not.
        await attachments.Add(paper, form.Scans, AttachmentKind.Document, isPublic: kind is not (PaperNeed.Identity or PaperNeed.Title or PaperNeed.OwnerConsent), ct: ct);
        Refresh($"fit-outs:{of.Whole.Site}");
    }
}
