using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.FitOut.Acceptances.AcceptanceLifecycle;

namespace Steward.FitOut.Acceptances;

/// <summary>Which look it is: the first (初验), after defects were put right (再验), or after some time of use (复验).</summary>
public enum AcceptanceKind { First, Again, SecondLook }

/// <summary>What is looked at (验收单 D06).</summary>
public enum AcceptanceItem { Structure, Waterproofing, WaterAndElectricity, Gas, OuterWall, AirConditionerPlaces, PipeAccess, CommonParts, Rubbish }

/// <summary>One acceptance of a fit-out: who applied for it together, by when it is held, how each item was found and what it came to.</summary>
public sealed class Acceptance(SiteId site, FitOutId project, UnitId unit, string house, int round, AcceptanceKind kind, DateTimeOffset appliedAt, DateOnly dueOn) : Thing, IOfSite
{
    public AcceptanceId Id { get; private set; } = AcceptanceId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId Project { get; private set; } = project;
    public UnitId Unit { get; private set; } = unit;
    public string House { get; private set; } = house;
    public int Round { get; private set; } = round;
    public AcceptanceKind Kind { get; private set; } = kind;
    public DateTimeOffset AppliedAt { get; private set; } = appliedAt;
    public DateOnly DueOn { get; private set; } = dueOn;
    [Personal] public string? ApplicantName { get; private set; }
    [Personal] public string? ContractorName { get; private set; }
    /// <summary>The waterproof layer of a kitchen or bathroom was renewed: it does not pass without a ponding test.</summary>
    public bool WetRooms { get; private set; }
    public string? Remark { get; private set; }
    public DateTimeOffset? HeldAt { get; private set; }
    public DateOnly? HeldOn { get; private set; }
    public string? HeldBy { get; private set; }
    [Personal] public string? SignedBy { get; private set; }
    public List<AcceptanceMark> Marks { get; private set; } = [];
    public AcceptanceState State { get; private set; } = Rules.Initial;

    public string Topic => $"acceptances:{Site}";
    public bool IsLate(DateOnly today) => State is AcceptanceState.Applied && DueOn < today;
    public bool WasLate => HeldOn > DueOn;

    public void Apply(string? applicant, string? contractor, bool wetRooms, string? remark, Actor actor)
    {
        State = Rules.After(AcceptanceAction.Apply, this, actor, remark);
        (ApplicantName, ContractorName, WetRooms, Remark) = (applicant, contractor, wetRooms, remark);
    }

    /// <summary>What was found item by item; anything that is not in order means defects.</summary>
    public void Hold(IEnumerable<AcceptanceMark> marks, bool passed, string? signedBy, string? words, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(passed ? AcceptanceAction.Pass : AcceptanceAction.FindDefects, this, actor, words);
        Marks.AddRange(marks);
        (HeldAt, HeldOn, HeldBy, SignedBy) = (now, Shown.DayOf(now), actor.Name, signedBy);
    }

    internal sealed class Table : IEntityTypeConfiguration<Acceptance>
    {
        public void Configure(EntityTypeBuilder<Acceptance> acceptance)
        {
            acceptance.ToTable("fit_out_acceptances");
            acceptance.Property(a => a.House).HasMaxLength(60);
            acceptance.Property(a => a.ApplicantName).HasMaxLength(80);
            acceptance.Property(a => a.ContractorName).HasMaxLength(80);
            acceptance.Property(a => a.Remark).HasMaxLength(500);
            acceptance.Property(a => a.HeldBy).HasMaxLength(80);
            acceptance.Property(a => a.SignedBy).HasMaxLength(80);
            acceptance.Ignore(a => a.Topic).Ignore(a => a.WasLate);
            acceptance.HasMany(a => a.Marks).WithOne().HasForeignKey(m => m.Acceptance);
            acceptance.HasIndex(a => new { a.Project, a.Round }).OnlyOnce("Somebody else has just applied for this acceptance.");
            acceptance.HasIndex(a => new { a.Site, a.State, a.DueOn });
        }
    }
}

public static class AcceptanceVisibility
{
    public static IQueryable<Acceptance> VisibleTo(this IQueryable<Acceptance> acceptances, Actor actor) => actor.Kind switch
    {
        ActorKind.System => acceptances,
        ActorKind.Resident => acceptances.Where(a => actor.Reach<UnitId>().Contains(a.Unit)),
        _ => acceptances.Where(a => actor.Sites.Contains(a.Site)),
    };
}
