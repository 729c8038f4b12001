using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Estate.MoveIns.Batches.HandoverBatchLifecycle;

namespace Steward.Estate.MoveIns.Batches;

/// <summary>A batch (入伙批次): homes handed over in the same days, at one place, by so many counters.</summary>
public sealed class HandoverBatch(SiteId site, string name, string place) : Thing, IOfSite
{
    public HandoverBatchId Id { get; private set; } = HandoverBatchId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Name { get; private set; } = name;
    /// <summary>Where the counter stands: «会所一楼大厅».</summary>
    public string Place { get; private set; } = place;
    /// <summary>The developer, as it stands on the notice and on the list of defects.</summary>
    public string? Developer { get; private set; }
    /// <summary>What stands on the notice besides the papers to bring.</summary>
    public string? Words { get; private set; }
    public HandoverBatchState State { get; private set; } = Rules.Initial;

    public string Topic => $"move-ins:{Site}";

    public void Describe(string name, string place, string? developer, string? words) => (Name, Place, Developer, Words) = (name, place, developer, words);
    public void Recall(HandoverBatchAction action, string? note = null) => Remember(action.ToString(), null, null, note);
    public void Go(HandoverBatchAction action, Actor actor, string? note = null) => State = Rules.After(action, this, actor, note);

    internal sealed class Table : IEntityTypeConfiguration<HandoverBatch>
    {
        public void Configure(EntityTypeBuilder<HandoverBatch> batch)
        {
            batch.ToTable("estate_handover_batches");
            batch.Property(b => b.Name).HasMaxLength(60);
            batch.Property(b => b.Place).HasMaxLength(100);
            batch.Property(b => b.Developer).HasMaxLength(80);
            batch.Property(b => b.Words).HasMaxLength(2000);
            batch.Ignore(b => b.Topic);
            batch.HasIndex(b => new { b.Site, b.Name }).OnlyOnce("There is a batch with this name already.");
        }
    }
}

public static class BatchVisibility
{
    public static IQueryable<HandoverBatch> VisibleTo(this IQueryable<HandoverBatch> batches, Actor actor) => actor.Kind switch
    {
        ActorKind.System => batches,
        ActorKind.Resident => batches.Where(b => false),
        _ => batches.Where(b => actor.Sites.Contains(b.Site)),
    };
}
