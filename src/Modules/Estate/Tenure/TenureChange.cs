using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Units;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Estate.Tenure.TenureChangeLifecycle;

namespace Steward.Estate.Tenure;

/// <summary>Who changes: the owner (过户) or the tenant (租户变更).</summary>
public enum TenureKind { Owner, Tenant }

public enum TenureReason { Sale, Inheritance, Gift, Judgement, LeaseEnded, LeaseTransferred, OtherReason }

/// <summary>Up to when whoever leaves pays (费用分段): to their last day, to the end of its month, or by halves of the month.</summary>
public enum PeriodRule { ByDay, WholeMonth, HalfMonth }

/// <summary>A change of owner or tenant of a unit on one day (过户、租户变更): who left, who came, and who pays until when.</summary>
public sealed class TenureChange(SiteId site, string number, UnitId unit, TenureKind kind, CustomerId leaving, CustomerId coming, DateOnly last, DateTimeOffset at, string by) : Thing, IOfSite
{
    public TenureChangeId Id { get; private set; } = TenureChangeId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public UnitId Unit { get; private set; } = unit;
    public TenureKind Kind { get; private set; } = kind;
    public CustomerId Leaving { get; private set; } = leaving;
    public CustomerId Coming { get; private set; } = coming;
    /// <summary>The last day of whoever left; whoever came has it from the next.</summary>
    public DateOnly Last { get; private set; } = last;
    /// <summary>Up to and including this day whoever left pays, by the rule that held then.</summary>
    public DateOnly PaysUntil { get; init; }
    public PeriodRule Rule { get; init; }
    public TenureReason Reason { get; init; }
    /// <summary>The day on which we were told.</summary>
    public DateOnly ToldOn { get; init; }
    public bool OriginalOnFile { get; init; }
    public string? Note { get; set; }
    /// <summary>The stay that ends, and what begins in its place once the change is carried out.</summary>
    public OccupancyId? Leaves { get; init; }
    /// <summary>The last day of a new lease.</summary>
    public DateOnly? To { get; init; }
    public bool FamilyToo { get; init; }
    public UnitState? Then { get; init; }
    /// <summary>The stay while its change waits for approval: the database lets no other be asked for meanwhile.</summary>
    public OccupancyId? Waiting { get; private set; }
    public AccountId? AskedBy { get; init; }
    public TenureChangeState State { get; private set; } = Rules.Initial;
    public string? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public DateTimeOffset At { get; private set; } = at;
    public string By { get; private set; } = by;
    public DateTimeOffset? AnonymisedAt { get; private set; }

    public void Record(Actor actor) => State = Rules.After(TenureChangeAction.Add, this, actor);

    public void Ask(Actor actor)
    {
        State = Rules.After(TenureChangeAction.Ask, this, actor);
        Waiting = Leaves;
    }

    public void Approve(string? words, Actor actor, DateTimeOffset at) => Decide(TenureChangeAction.Approve, words, actor, at);
    public void Refuse(string reason, Actor actor, DateTimeOffset at) => Decide(TenureChangeAction.Refuse, reason, actor, at);

    public void Withdraw(Actor actor)
    {
        State = Rules.After(TenureChangeAction.Withdraw, this, actor);
        Waiting = null;
    }

    private void Decide(TenureChangeAction action, string? words, Actor actor, DateTimeOffset at)
    {
        if (AskedBy == actor.Account && actor.May(Permissions.ApproveChanges)) throw new Refused("Whoever asked does not decide: a second person does.");
        State = Rules.After(action, this, actor, words);
        (Waiting, DecidedBy, DecidedAt) = (null, actor.Name, at);
    }

    /// <param name="at">Null while its scans still prove what another has the unit by.</param>
    internal void Forget(DateTimeOffset? at) => (Note, AnonymisedAt) = (null, at ?? AnonymisedAt);

    internal sealed class Table : IEntityTypeConfiguration<TenureChange>
    {
        public void Configure(EntityTypeBuilder<TenureChange> change)
        {
            change.ToTable("estate_tenure_changes");
            change.Property(c => c.Number).HasMaxLength(20);
            change.Property(c => c.Note).HasMaxLength(400);
            change.Property(c => c.By).HasMaxLength(80);
            change.Property(c => c.DecidedBy).HasMaxLength(80);
            change.HasIndex(c => c.Waiting).OnlyOnce("A change of this stay waits for approval already.");
            change.HasIndex(c => c.Number).OnlyOnce("There is a change with this number already.");
            change.HasIndex(c => new { c.Unit, c.Last });
            change.HasIndex(c => new { c.Site, c.Last });
        }
    }
}

public static class TenureChangeVisibility
{
    public static IQueryable<TenureChange> VisibleTo(this IQueryable<TenureChange> changes, Actor actor) => actor.Kind switch
    {
        ActorKind.System => changes,
        ActorKind.Resident => changes.Where(c => false),
        _ => changes.Where(c => actor.Sites.Contains(c.Site)),
    };
}
