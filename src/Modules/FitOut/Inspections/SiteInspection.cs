using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.FitOut.Inspections.SiteInspectionLifecycle;

namespace Steward.FitOut.Inspections;

/// <summary>What is being done in the home (施工阶段).</summary>
public enum Stage { Demolition, WaterAndElectricity, Waterproofing, Tiling, Woodwork, Painting, Fitting }

/// <summary>What an inspection came to.</summary>
public enum InspectionOutcome
{
    [Tone("green")] AllInOrder,
    [Tone("red")] NotInOrder,
    [Tone("secondary")] NobodyThere,
}

/// <summary>One look at a fit-out (巡查), planned for a day, one a day at most; besides the plan as often as somebody wants to look, one at a time.</summary>
public sealed class SiteInspection(SiteId site, BuildingId building, UnitId unit, FitOutId project, DateOnly day, AccountId? assignee, bool isExtra) : Thing, IOfSite
{
    public SiteInspectionId Id { get; private set; } = SiteInspectionId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public BuildingId Building { get; private set; } = building;
    public UnitId Unit { get; private set; } = unit;
    public FitOutId Project { get; private set; } = project;
    public DateOnly Day { get; private set; } = day;
    /// <summary>Whose it is; null as long as nobody answers for the building.</summary>
    public AccountId? Assignee { get; private set; } = assignee;
    /// <summary>Asked for besides the plan.</summary>
    public bool IsExtra { get; private set; } = isExtra;
    public Stage? Stage { get; private set; }
    public InspectionOutcome? Outcome { get; private set; }
    /// <summary>How many points were not in order.</summary>
    public int Faults { get; private set; }
    public string? Words { get; private set; }
    /// <summary>When it was seen, which may be before it reached us from a place without signal.</summary>
    public DateTimeOffset? DoneAt { get; private set; }
    public DateOnly? DoneOn { get; private set; }
    public string? DoneBy { get; private set; }
    public List<PointMark> Marks { get; private set; } = [];
    public SiteInspectionState State { get; private set; } = Rules.Initial;

    public string Topic => $"inspections:{Site}";
    public bool IsMissed(DateOnly today) => State is SiteInspectionState.Planned && Day < today;
    public bool WasLate => DoneOn > Day;

    public void Recall(string? note) => Remember(SiteInspectionAction.Add.ToString(), null, null, note);

    public void Give(AccountId to, string name, Actor actor)
    {
        State = Rules.After(SiteInspectionAction.Give, this, actor, name);
        Assignee = to;
    }

    public void NobodyThere(string? words, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(SiteInspectionAction.Inspect, this, actor, words);
        End(InspectionOutcome.NobodyThere, words, actor, at);
    }

    public void Inspect(Stage stage, IEnumerable<PointMark> marks, string? words, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(SiteInspectionAction.Inspect, this, actor, words);
        Stage = stage;
        Marks.AddRange(marks);
        Faults = Marks.Count(m => m.Found is PointFound.NotInOrder);
        End(Faults == 0 ? InspectionOutcome.AllInOrder : InspectionOutcome.NotInOrder, words, actor, at);
    }

    public void Drop(string reason, Actor actor) => State = Rules.After(SiteInspectionAction.Drop, this, actor, reason);

    private void End(InspectionOutcome outcome, string? words, Actor actor, DateTimeOffset at) =>
        (Outcome, Words, DoneAt, DoneOn, DoneBy) = (outcome, words, at, Shown.DayOf(at), actor.Name);

    internal sealed class Table : IEntityTypeConfiguration<SiteInspection>
    {
        public void Configure(EntityTypeBuilder<SiteInspection> inspection)
        {
            inspection.ToTable("fit_out_inspections");
            inspection.Property(i => i.Words).HasMaxLength(1000);
            inspection.Property(i => i.DoneBy).HasMaxLength(80);
            inspection.Ignore(i => i.Topic).Ignore(i => i.WasLate);
            inspection.HasMany(i => i.Marks).WithOne().HasForeignKey(m => m.Inspection);
            inspection.HasIndex(i => new { i.Project, i.Day }, "fit_out_inspections_plan").HasFilter("NOT \"IsExtra\"").OnlyOnce("An inspection of this fit-out is planned for that day already.", orAnother: true);
            inspection.HasIndex(i => new { i.Project, i.Day }, "fit_out_inspections_extra").HasFilter("\"IsExtra\" AND \"State\" = 'Planned'").OnlyOnce("An inspection of this fit-out is planned for that day already.", orAnother: true);
            inspection.HasIndex(i => new { i.Project, i.State });
            inspection.HasIndex(i => new { i.Site, i.Day, i.State });
            inspection.HasIndex(i => new { i.Assignee, i.Day });
        }
    }
}

public static class InspectionVisibility
{
    public static IQueryable<SiteInspection> VisibleTo(this IQueryable<SiteInspection> inspections, Actor actor) => actor.Kind switch
    {
        ActorKind.System => inspections,
        ActorKind.Resident => inspections.Where(i => i.State == SiteInspectionState.Done && actor.Reach<UnitId>().Contains(i.Unit)),
        _ => inspections.Where(i => actor.Sites.Contains(i.Site)),
    };
}
