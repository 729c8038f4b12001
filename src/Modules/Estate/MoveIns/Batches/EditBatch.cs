using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Changes name, place, developer or the words on the notice of a batch.</summary>
public sealed class EditBatch(Work work) : Change<HandoverBatchId, EditBatch.Form>(work, Permissions.PlanMoveIns)
{
    public sealed class Form : Bare
    {
        [Required, StringLength(60, MinimumLength = 2)] public string Name { get; set; } = "";
        [Required, StringLength(100)] public string Place { get; set; } = "";
        [StringLength(80)] public string? Developer { get; set; }
        [StringLength(2000)] public string? NoticeWords { get; set; }
    }

    protected override async Task Handle(HandoverBatchId id, Form form, CancellationToken ct)
    {
        var batch = await Db.Set<HandoverBatch>().VisibleTo(Actor).Where(b => b.Id == id).OrNotFound(ct);
        batch.Go(HandoverBatchAction.Edit, Actor);
        batch.Describe(form.Name.Trim(), form.Place.Trim(), form.Developer.OrNull(), form.NoticeWords.OrNull());
        Refresh(batch.Topic);
    }
}
