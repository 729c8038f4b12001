using System.ComponentModel.DataAnnotations;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>Plans a batch (编制入伙批次): where, by whom, and the times at which its counters are open.</summary>
public sealed class PlanBatch(Work work) : Create<PlanBatch.Form, HandoverBatchId>(work, Permissions.PlanMoveIns)
{
    public sealed class Form : CounterTimes
    {
        [Required] public SiteId? Site { get; set; }
        [Required, StringLength(60, MinimumLength = 2)] public string Name { get; set; } = "";
        [Required, StringLength(100)] public string Place { get; set; } = "";
        [StringLength(80)] public string? Developer { get; set; }
        [StringLength(2000)] public string? NoticeWords { get; set; }
    }

    protected override Task<HandoverBatchId> Handle(Form form, CancellationToken ct)
    {
        if (!Actor.Sites.Contains(form.Site!.Value)) throw new NotFound();
        var batch = new HandoverBatch(form.Site.Value, form.Name.Trim(), form.Place.Trim());
        batch.Describe(form.Name.Trim(), form.Place.Trim(), form.Developer.OrNull(), form.NoticeWords.OrNull());
        batch.Go(HandoverBatchAction.Plan, Actor);
        Db.Add(batch);
        Db.AddRange(form.Slots(batch, Now));
        Refresh(batch.Topic);
        return Task.FromResult(batch.Id);
    }
}
