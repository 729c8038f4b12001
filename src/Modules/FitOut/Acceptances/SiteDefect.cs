using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.FitOut.Acceptances.SiteDefectLifecycle;

namespace Steward.FitOut.Acceptances;

/// <summary>A defect that an acceptance found: put right by its day, looked at again by the next acceptance.</summary>
public sealed class SiteDefect(SiteId site, FitOutId project, AcceptanceId foundAt, UnitId unit, string house, AcceptanceItem item, string words, DateOnly foundOn, DateOnly dueOn) : Thing, IOfSite
{
    public SiteDefectId Id { get; private set; } = SiteDefectId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId Project { get; private set; } = project;
    public AcceptanceId FoundAt { get; private set; } = foundAt;
    public UnitId Unit { get; private set; } = unit;
    public string House { get; private set; } = house;
    public AcceptanceItem Item { get; private set; } = item;
    public string Words { get; private set; } = words;
    public DateOnly FoundOn { get; private set; } = foundOn;
    public DateOnly DueOn { get; private set; } = dueOn;
    public DateOnly? PutRightOn { get; private set; }
    public DateOnly? PassedOn { get; private set; }
    public int Fails { get; private set; }
    public SiteDefectState State { get; private set; } = Rules.Initial;

    public string Topic => $"acceptances:{Site}";
    public bool IsLate(DateOnly today) => State is SiteDefectState.Open && DueOn < today;

    public void Find(Actor actor) => State = Rules.After(SiteDefectAction.Find, this, actor);

    public void Correct(DateOnly on, string? words, Actor actor)
    {
        State = Rules.After(SiteDefectAction.Correct, this, actor, words);
        PutRightOn = on;
    }

    public void Pass(DateOnly on, Actor actor)
    {
        State = Rules.After(SiteDefectAction.Pass, this, actor);
        PassedOn = on;
    }

    public void Fail(string? words, DateOnly due, Actor actor)
    {
        State = Rules.After(SiteDefectAction.Fail, this, actor, words);
        (PutRightOn, DueOn) = (null, due);
        Fails++;
    }

    internal sealed class Table : IEntityTypeConfiguration<SiteDefect>
    {
        public void Configure(EntityTypeBuilder<SiteDefect> defect)
        {
            defect.ToTable("fit_out_defects");
            defect.Property(d => d.House).HasMaxLength(60);
            defect.Property(d => d.Words).HasMaxLength(500);
            defect.Ignore(d => d.Topic);
            defect.HasIndex(d => new { d.Site, d.State, d.DueOn });
            defect.HasIndex(d => new { d.Project, d.State });
        }
    }
}

public static class SiteDefectVisibility
{
    public static IQueryable<SiteDefect> VisibleTo(this IQueryable<SiteDefect> defects, Actor actor) => actor.Kind switch
    {
        ActorKind.System => defects,
        ActorKind.Resident => defects.Where(d => actor.Reach<UnitId>().Contains(d.Unit)),
        _ => defects.Where(d => actor.Sites.Contains(d.Site)),
    };
}
