using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.Estate.MoveIns.Inspections.DefectLifecycle;

namespace Steward.Estate.MoveIns.Inspections;

/// <summary>Who puts a defect right (责任单位).</summary>
public enum Party { Developer, Builder, Supplier, Company, Household }

/// <summary>A defect (遗留问题) of a home: where, what, who puts it right by when, and what the second look said.</summary>
public sealed class Defect(SiteId site, string number, HandoverId handover, UnitId unit, string house, string room, string item, string words) : Thing, IOfSite
{
    public DefectId Id { get; private set; } = DefectId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public HandoverId Handover { get; private set; } = handover;
    public UnitId Unit { get; private set; } = unit;
    public string House { get; private set; } = house;
    /// <summary>As the list called them when it was found.</summary>
    public string Room { get; private set; } = room;
    public string Item { get; private set; } = item;
    public string Words { get; private set; } = words;
    public Party Party { get; private set; }
    /// <summary>The company's name, if one is known.</summary>
    public string? Firm { get; private set; }
    public DateOnly FoundOn { get; private set; }
    public DateOnly DueOn { get; private set; }
    public DateOnly? RectifiedOn { get; private set; }
    public DateOnly? PassedOn { get; private set; }
    /// <summary>How often it was looked at again in vain.</summary>
    public int Fails { get; private set; }
    /// <summary>When it was given to the service desk, and the request it is followed as there.</summary>
    public DateTimeOffset? GivenAt { get; private set; }
    public RequestId? Request { get; private set; }
    public string? RequestNumber { get; private set; }
    /// <summary>The due day that was told as overdue: each is told once.</summary>
    public DateOnly? ToldDue { get; private set; }
    public DefectState State { get; private set; } = Rules.Initial;

    public bool IsLate(DateOnly today) => State is DefectState.Open && DueOn < today;
    public string Topic => $"defects:{Site}";

    public void Find(Party party, string? firm, DateOnly on, DateOnly due)
    {
        RefuseEarlier(due, on);
        (Party, Firm, FoundOn, DueOn) = (party, firm, on, due);
        Remember(DefectAction.Find.ToString(), null, null, null);
    }

    public void Assign(Party party, string? firm, DateOnly due, string? reason, DateOnly today, Actor actor)
    {
        if (due != DueOn) RefuseEarlier(due, today);
        State = Rules.After(DefectAction.Assign, this, actor, reason);
        (Party, Firm, DueOn) = (party, firm, due);
    }

    public void Rectify(DateOnly on, string? words, Actor actor)
    {
        State = Rules.After(DefectAction.Rectify, this, actor, words);
        RectifiedOn = on;
    }

    public void Pass(DateOnly on, string? words, Actor actor)
    {
        State = Rules.After(DefectAction.Pass, this, actor, words);
        PassedOn = on;
    }

    public void Fail(string reason, DateOnly due, DateOnly today, Actor actor)
    {
        RefuseEarlier(due, today);
        State = Rules.After(DefectAction.Fail, this, actor, reason);
        (RectifiedOn, DueOn) = (null, due);
        Fails++;
    }

    public void GiveToDesk(Actor actor, DateTimeOffset now)
    {
        if (GivenAt is not null) throw new Refused("It was given to the service desk already.");
        State = Rules.After(DefectAction.GiveToDesk, this, actor);
        GivenAt = now;
    }

    public void FollowAs(RequestId request, string number, Actor actor)
    {
        if (Request == request) return;
        if (State is DefectState.Open) State = Rules.After(DefectAction.TakeUp, this, actor, number);
        (Request, RequestNumber) = (request, number);
    }

    /// <summary>What whoever answers for it said, when they did not put it right.</summary>
    public void Answer(string words, Actor actor)
    {
        if (State is DefectState.Open) State = Rules.After(DefectAction.Answer, this, actor, words);
    }

    public void Drop(string reason, Actor actor) => State = Rules.After(DefectAction.Drop, this, actor, reason);
    public void Told() => ToldDue = DueOn;

    private static void RefuseEarlier(DateOnly due, DateOnly than)
    {
        if (due < than) throw new Invalid("DueOn", "{0} lies in the past.");
    }

    internal sealed class Table : IEntityTypeConfiguration<Defect>
    {
        public void Configure(EntityTypeBuilder<Defect> defect)
        {
            defect.ToTable("estate_defects");
            defect.Property(d => d.Number).HasMaxLength(20);
            defect.Property(d => d.House).HasMaxLength(60);
            defect.Property(d => d.Room).HasMaxLength(60);
            defect.Property(d => d.Item).HasMaxLength(100);
            defect.Property(d => d.Words).HasMaxLength(1000);
            defect.Property(d => d.RequestNumber).HasMaxLength(20);
            defect.Property(d => d.Firm).HasMaxLength(80);
            defect.Ignore(d => d.Topic);
            defect.HasIndex(d => d.Number).OnlyOnce("There is a defect with this number already.");
            defect.HasIndex(d => new { d.Site, d.State, d.DueOn });
            defect.HasIndex(d => d.Handover);
        }
    }
}

public static class DefectVisibility
{
    public static IQueryable<Defect> VisibleTo(this IQueryable<Defect> defects, Actor actor) => actor.Kind switch
    {
        ActorKind.System => defects,
        ActorKind.Resident => defects.Where(d => actor.Reach<HandoverId>().Contains(d.Handover)),
        _ => defects.Where(d => actor.Sites.Contains(d.Site)),
    };
}
