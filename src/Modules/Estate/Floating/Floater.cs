using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.Estate.Floating.FloaterLifecycle;

namespace Steward.Estate.Floating;

/// <summary>The registration of somebody who lives here for a time (流动人口登记), to be reported within three working days of moving in.</summary>
public sealed class Floater(SiteId site, string number, UnitId unit, OccupancyId occupancy, CustomerId customer, DateOnly arrivedOn, DateOnly due) : Thing, IOfSite
{
    public FloaterId Id { get; private set; } = FloaterId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public UnitId Unit { get; private set; } = unit;
    /// <summary>The stay that is registered, once.</summary>
    public OccupancyId Occupancy { get; private set; } = occupancy;
    public CustomerId Customer { get; private set; } = customer;
    public DateOnly ArrivedOn { get; private set; } = arrivedOn;
    /// <summary>The last day on which it can be reported in time.</summary>
    public DateOnly Due { get; private set; } = due;
    /// <summary>The number of the identity card, enciphered.</summary>
    [Personal, Sealed(FloaterSecrets.Purpose)] public string? IdCard { get; private set; }
    /// <summary>Where they are registered (户籍地).</summary>
    [Personal] public string? HomePlace { get; set; }
    [Personal] public string? Employer { get; set; }
    /// <summary>Who lives there too.</summary>
    [Personal] public string? Companions { get; set; }
    public DateOnly? LeaseUntil { get; set; }
    /// <summary>The number under which the lease is filed with the authority (备案号).</summary>
    public string? LeaseNumber { get; set; }
    /// <summary>The number of the residence permit (居住证号), enciphered.</summary>
    [Personal, Sealed(FloaterSecrets.PermitPurpose)] public string? PermitNumber { get; set; }
    public string? Note { get; set; }
    public FloaterState State { get; private set; } = Rules.Initial;
    public DateOnly? ReportedOn { get; private set; }
    /// <summary>Under what number the authority took it.</summary>
    public string? ReportNumber { get; private set; }
    public DateOnly? LeftOn { get; private set; }

    public bool IsLate(DateOnly today) => State is FloaterState.ToReport && Due < today;
    public DateTimeOffset? AnonymisedAt { get; private set; }

    internal void Forget(DateTimeOffset at) =>
        (IdCard, HomePlace, Employer, Companions, LeaseNumber, PermitNumber, Note, AnonymisedAt) = (null, null, null, null, null, null, null, at);

    public void Carry(string? idCard) => IdCard = idCard;
    public void Recall(FloaterAction action, string? note = null) => Remember(action.ToString(), null, null, note);
    public void Amend(Actor actor) => State = Rules.After(FloaterAction.Amend, this, actor);

    /// <summary>What was reported holds no longer: it is reported anew.</summary>
    public void Change(DateOnly due, Actor actor)
    {
        State = Rules.After(FloaterAction.Change, this, actor);
        Due = due;
    }

    /// <summary>The first day was wrong: it is to be reported by another day, or anew.</summary>
    public void Arrive(DateOnly on, DateOnly due, Actor actor)
    {
        var told = $"{Shown.Day(ArrivedOn)} → {Shown.Day(on)}";
        if (State is FloaterState.MovedAway) Recall(FloaterAction.Redate, told);
        else (State, Due) = (Rules.After(FloaterAction.Redate, this, actor, told), due);
        ArrivedOn = on;
    }

    /// <summary>What the authority was told of.</summary>
    internal object Reported => (IdCard, HomePlace, Employer, Companions, LeaseUntil, LeaseNumber, PermitNumber);
    public void Reveal(string reason, Actor actor) => State = Rules.After(FloaterAction.Reveal, this, actor, reason);

    public void Report(DateOnly on, string? number, string? note, Actor actor)
    {
        State = Rules.After(FloaterAction.Report, this, actor, note);
        (ReportedOn, ReportNumber) = (on, number);
    }

    public void Leave(DateOnly on, string? note, Actor actor)
    {
        State = Rules.After(FloaterAction.Leave, this, actor, note);
        LeftOn = on;
    }

    internal sealed class Table : IEntityTypeConfiguration<Floater>
    {
        public void Configure(EntityTypeBuilder<Floater> floater)
        {
            floater.ToTable("estate_floaters");
            floater.Ignore(f => f.Reported);
            floater.Property(f => f.Number).HasMaxLength(20);
            floater.Property(f => f.IdCard).HasMaxLength(600);
            floater.Property(f => f.HomePlace).HasMaxLength(120);
            floater.Property(f => f.Employer).HasMaxLength(120);
            floater.Property(f => f.Companions).HasMaxLength(400);
            floater.Property(f => f.LeaseNumber).HasMaxLength(60);
            floater.Property(f => f.PermitNumber).HasMaxLength(600);
            floater.Property(f => f.Note).HasMaxLength(400);
            floater.Property(f => f.ReportNumber).HasMaxLength(60);
            floater.HasIndex(f => f.Number).OnlyOnce("There is a registration with this number already.");
            floater.HasIndex(f => f.Occupancy).OnlyOnce("This stay is registered already.");
            floater.HasIndex(f => new { f.Site, f.State, f.Due });
            floater.HasIndex(f => f.Unit);
        }
    }
}

public static class FloaterVisibility
{
    public static IQueryable<Floater> VisibleTo(this IQueryable<Floater> floaters, Actor actor) => actor.Kind switch
    {
        ActorKind.System => floaters,
        ActorKind.Resident => floaters.Where(f => false),
        _ => floaters.Where(f => actor.Sites.Contains(f.Site)),
    };
}
