using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Merging;
using Steward.Platform.UseCases;
using static Steward.Estate.Customers.Merges.CustomerMergeLifecycle;

namespace Steward.Estate.Customers.Merges;

/// <summary>One customer was found to be another who is on record too, and became part of them (业户合并); it can be undone for some time.</summary>
public sealed class CustomerMerge(SiteId site, CustomerId kept, CustomerId gone, string reason, DateTimeOffset at, string byName) : Thing, IOfSite
{
    /// <summary>For how many days it can be undone.</summary>
    public const int Days = 30;

    public CustomerMergeId Id { get; private set; } = CustomerMergeId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    /// <summary>Who stayed.</summary>
    [AsItWas] public CustomerId Kept { get; private set; } = kept;
    /// <summary>Who became part of them.</summary>
    [AsItWas] public CustomerId Gone { get; private set; } = gone;
    /// <summary>The same while it is so: nobody is merged away twice.</summary>
    [AsItWas] public CustomerId? GoneNow { get; private set; } = gone;
    public string Reason { get; private set; } = reason;
    public DateTimeOffset At { get; private set; } = at;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset UndoUntil { get; private set; } = at.AddDays(Days);
    public CustomerMergeState State { get; private set; } = Rules.Initial;

    internal void Begin() => Remember(nameof(CustomerMergeAction.Merge), null, null, Reason);

    public void Undo(string why, Actor actor, DateTimeOffset now)
    {
        if (now >= UndoUntil) throw new Refused("It was merged more than {0} days ago and cannot be undone any more.", Days);
        State = Rules.After(CustomerMergeAction.Undo, this, actor, why);
        GoneNow = null;
    }

    public void Finish(Actor actor) => State = Rules.After(CustomerMergeAction.Finish, this, actor);

    internal void Forget(string nobody) => Reason = nobody;

    internal sealed class Table : IEntityTypeConfiguration<CustomerMerge>
    {
        public void Configure(EntityTypeBuilder<CustomerMerge> merge)
        {
            merge.ToTable("estate_customer_merges");
            merge.Property(m => m.Reason).HasMaxLength(400);
            merge.Property(m => m.ByName).HasMaxLength(80);
            merge.HasIndex(m => m.GoneNow).OnlyOnce("Somebody has merged this customer just now.");
            merge.HasIndex(m => m.Kept);
            merge.HasIndex(m => new { m.Site, m.At });
            merge.HasIndex(m => new { m.State, m.UndoUntil });
        }
    }
}

public static class CustomerMergeVisibility
{
    /// <summary>The staff's affair, at their sites.</summary>
    public static IQueryable<CustomerMerge> VisibleTo(this IQueryable<CustomerMerge> merges, Actor actor) => actor.Kind switch
    {
        ActorKind.System => merges,
        ActorKind.Staff when actor.May(Permissions.Merge) => merges.Where(m => actor.Sites.Contains(m.Site)),
        _ => merges.Where(m => false),
    };
}
