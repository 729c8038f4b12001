using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.Estate.Papers;

/// <summary>Corrects what is known of a paper, or adds scans of it.</summary>
public sealed class EditPaper(Work work, Attachments attachments, PaperSecrets secrets) : Change<PaperId, PaperFields>(work, Permissions.KeepPapers)
{
    protected override async Task Handle(PaperId id, PaperFields form, CancellationToken ct)
    {
        var paper = await Db.Set<Paper>().VisibleTo(Actor).Where(p => p.Id == id && p.WithdrawnAt == null).OrNotFound(ct);
        form.Fill(paper, secrets);
        paper.Recall(PaperAction.Edit);
        await attachments.Add(paper, form.Scans, AttachmentKind.Document, ct: ct);
    }
}
