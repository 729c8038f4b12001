using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using static Steward.FitOut.SiteTests.PondingTestLifecycle;

namespace Steward.FitOut.SiteTests;

/// <summary>Before the waterproof layer, of the bare floor, or after it (防水层施工前、完成后).</summary>
public enum PondingLayer { Before, After }

/// <summary>A ponding test of a wet room (闭水试验): water of a depth stands for so many hours, and the owner, the company and the neighbour below sign.</summary>
public sealed class PondingTest(SiteId site, FitOutId project, UnitId unit, string house, string place, PondingLayer layer, DateTimeOffset startedAt, int depth, int hoursNeeded, int depthNeeded, int checkHours) : Thing, IOfSite
{
    public PondingTestId Id { get; private set; } = PondingTestId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId Project { get; private set; } = project;
    public UnitId Unit { get; private set; } = unit;
    public string House { get; private set; } = house;
    public string Place { get; private set; } = place;
    public PondingLayer Layer { get; private set; } = layer;
    public DateTimeOffset StartedAt { get; private set; } = startedAt;
    /// <summary>Millimetres of water at the beginning.</summary>
    public int Depth { get; private set; } = depth;
    public int HoursNeeded { get; private set; } = hoursNeeded;
    public int DepthNeeded { get; private set; } = depthNeeded;
    public int CheckHours { get; private set; } = checkHours;
    /// <summary>The home below, whose ceiling is looked at.</summary>
    public string? Below { get; init; }
    public DateTimeOffset? EndedAt { get; private set; }
    public string? Result { get; private set; }
    public List<PondingReading> Readings { get; private set; } = [];
    public List<PondingSignature> Signatures { get; private set; } = [];
    public PondingTestState State { get; private set; } = Rules.Initial;

    public DateTimeOffset HoldsUntil => StartedAt.AddHours(HoursNeeded);
    private DateTimeOffset LastSeen => Readings.Count > 0 ? Readings.Max(r => r.At) : StartedAt;
    /// <summary>By when somebody is to look at the water again.</summary>
    public DateTimeOffset LookBy => LastSeen.AddHours(CheckHours) is var next && next < HoldsUntil || LastSeen >= HoldsUntil ? next : HoldsUntil;

    /// <summary>Somebody has seen the water after the hours it is to stand: now there is something to sign.</summary>
    public bool HasStood => LastSeen >= HoldsUntil;

    public void Begin(Actor actor) => State = Rules.After(PondingTestAction.Begin, this, actor, Place);

    public void Read(DateTimeOffset at, int depth, bool leaks, string? words, Actor actor)
    {
        if (at < StartedAt) throw new Invalid("ReadAt", "{0} lies before the beginning of the test.");
        State = Rules.After(PondingTestAction.Read, this, actor, leaks ? words : $"{depth} mm");
        Readings.Add(new(at, depth, leaks, words, actor.Name));
    }

    public void Sign(Signer who, string name, Actor actor, DateTimeOffset at)
    {
        RefuseSigning(who);
        State = Rules.After(PondingTestAction.Sign, this, actor);
        Signatures.Add(new(who, name, null, null, actor.Name, at));
    }

    /// <summary>The neighbour below is away or will not sign: the reason and a second witness stand in.</summary>
    public void Witness(string reason, string witness, Actor actor, DateTimeOffset at)
    {
        RefuseSigning(Signer.Neighbour);
        State = Rules.After(PondingTestAction.Witness, this, actor, reason);
        Signatures.Add(new(Signer.Neighbour, null, reason, witness, actor.Name, at));
    }

    public void Pass(string? words, Actor actor, DateTimeOffset now)
    {
        if (Lacks().FirstOrDefault() is { } lack) throw lack;
        State = Rules.After(PondingTestAction.Pass, this, actor, words);
        (EndedAt, Result) = (now, words);
    }

    public void Fail(string words, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(PondingTestAction.Fail, this, actor, words);
        (EndedAt, Result) = (now, words);
    }

    public void Drop(string reason, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(PondingTestAction.Drop, this, actor, reason);
        (EndedAt, Result) = (now, reason);
    }

    /// <summary>What still stands between the test and its passing.</summary>
    public IEnumerable<Refused> Lacks()
    {
        if (Readings.Any(r => r.Leaks)) yield return new("Water came through: the test has failed.");
        if (Depth < DepthNeeded || Readings.Any(r => r.Depth < DepthNeeded)) yield return new("The water was less than {0} mm deep: the test does not count.", DepthNeeded);
        if (!HasStood) yield return TooEarly();
        foreach (var who in Enum.GetValues<Signer>().Where(s => Signatures.All(x => x.Who != s))) yield return new("“{0}” has not signed yet.", who);
    }

    private Refused TooEarly() => new("The water is to stand for {0} hours, until {1}, and be looked at then.", HoursNeeded, Shown.Time(HoldsUntil));

    /// <summary>All three sign what they saw: water that has stood.</summary>
    private void RefuseSigning(Signer who)
    {
        if (!HasStood) throw TooEarly();
        if (Signatures.Any(s => s.Who == who)) throw new Refused("“{0}” has signed already.", who);
    }

    internal sealed class Table : IEntityTypeConfiguration<PondingTest>
    {
        public void Configure(EntityTypeBuilder<PondingTest> test)
        {
            test.ToTable("fit_out_ponding_tests");
            test.Property(t => t.House).HasMaxLength(60);
            test.Property(t => t.Place).HasMaxLength(60);
            test.Property(t => t.Below).HasMaxLength(60);
            test.Property(t => t.Result).HasMaxLength(500);
            test.Ignore(t => t.HasStood).Ignore(t => t.HoldsUntil).Ignore(t => t.LookBy);
            test.HasMany(t => t.Readings).WithOne().HasForeignKey(r => r.Test);
            test.HasMany(t => t.Signatures).WithOne().HasForeignKey(s => s.Test);
            test.HasIndex(t => new { t.Project, t.StartedAt });
            test.HasIndex(t => new { t.Site, t.State });
        }
    }
}

public static class PondingVisibility
{
    public static IQueryable<PondingTest> VisibleTo(this IQueryable<PondingTest> tests, Actor actor) => actor.Kind switch
    {
        ActorKind.System => tests,
        ActorKind.Resident => tests.Where(t => t.State != PondingTestState.Dropped && actor.Reach<UnitId>().Contains(t.Unit)),
        _ => tests.Where(t => actor.Sites.Contains(t.Site)),
    };
}
