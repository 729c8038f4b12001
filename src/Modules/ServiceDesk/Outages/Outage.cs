using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Outages.OutageLifecycle;

namespace Steward.ServiceDesk.Outages;

public enum OutageKind { Lift, Water, Power, Gas, Heating, Network, Access, Other }

/// <summary>Something out of service that concerns many (停运停供): a lift, the water, the power. It is the public face of a request,
/// which carries the work, the messages and everybody who called about it.</summary>
public sealed class Outage(SiteId site, RequestId request, OutageKind kind, string what, DateTimeOffset since) : Thing, IOfSite
{
    public OutageId Id { get; private set; } = OutageId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public RequestId Request { get; private set; } = request;
    public OutageKind Kind { get; private set; } = kind;
    /// <summary>In a few words, as it is read out: «2号梯停运».</summary>
    public string What { get; private set; } = what;
    /// <summary>Which lift, entrance or area.</summary>
    public string? Place { get; init; }
    /// <summary>The buildings concerned; none means all of the site.</summary>
    public List<OutageBuilding> Buildings { get; } = [];
    public DateTimeOffset Since { get; private set; } = since;
    public DateTimeOffset? Expected { get; private set; }
    public string? Cause { get; private set; }
    public OutageState State { get; private set; } = Rules.Initial;
    /// <summary>When it was in service again, or taken back.</summary>
    public DateTimeOffset? EndedAt { get; private set; }
    /// <summary>What was last said of it.</summary>
    public string? LastWords { get; private set; }

    public void Foresee(DateTimeOffset? expected, string? cause) => (Expected, Cause) = (expected, cause ?? Cause);

    /// <summary>An end that has passed, or lies before the beginning, tells nobody anything.</summary>
    internal void RefuseEndless(DateTimeOffset now)
    {
        if (Expected < Since) throw new Invalid("ExpectedEnd", "It cannot end before it began.");
        if (Expected < now.AddMinutes(-5)) throw new Invalid("ExpectedEnd", "{0} is in the past.");
    }

    public void Update(string words, DateTimeOffset? expected, string? cause, Actor actor)
    {
        State = Rules.After(OutageAction.Update, this, actor, words);
        Foresee(expected, cause);
        LastWords = words;
    }

    public void Restore(string words, DateTimeOffset at, Actor actor)
    {
        State = Rules.After(OutageAction.Restore, this, actor, words);
        (EndedAt, LastWords) = (at, words);
    }

    public void Withdraw(string reason, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(OutageAction.Withdraw, this, actor, reason);
        (EndedAt, LastWords) = (now, reason);
    }

    public string Topic => $"outages:{Site}";

    internal sealed class Table : IEntityTypeConfiguration<Outage>
    {
        public void Configure(EntityTypeBuilder<Outage> outage)
        {
            outage.ToTable("service_desk_outages");
            outage.Property(o => o.What).HasMaxLength(100);
            outage.Property(o => o.Place).HasMaxLength(200);
            outage.Property(o => o.Cause).HasMaxLength(1000);
            outage.Property(o => o.LastWords).HasMaxLength(2000);
            outage.Ignore(o => o.Topic);
            outage.HasMany(o => o.Buildings).WithOne().HasForeignKey(b => b.Outage).OnDelete(DeleteBehavior.Cascade);
            outage.HasIndex(o => o.Request).HasFilter("\"State\" = 'Announced'").OnlyOnce("This request is announced as an outage already.");
            outage.HasIndex(o => new { o.Request, o.EndedAt });
            outage.HasIndex(o => new { o.Site, o.State, o.Since });
        }
    }
}

/// <summary>A building that an outage concerns.</summary>
public sealed class OutageBuilding(OutageId outage, BuildingId building)
{
    public OutageId Outage { get; private set; } = outage;
    public BuildingId Building { get; private set; } = building;

    internal sealed class Table : IEntityTypeConfiguration<OutageBuilding>
    {
        public void Configure(EntityTypeBuilder<OutageBuilding> building) => building.ToTable("service_desk_outage_buildings").HasKey(b => new { b.Outage, b.Building });
    }
}

public static class OutageVisibility
{
    /// <summary>An outage is no secret: whoever belongs to the site sees it, residents too.</summary>
    public static IQueryable<Outage> VisibleTo(this IQueryable<Outage> outages, Actor actor) =>
        actor.Kind is ActorKind.System ? outages : outages.Where(o => actor.Sites.Contains(o.Site));

    public static IQueryable<Outage> Current(this IQueryable<Outage> outages) => outages.Where(o => o.State == OutageState.Announced);

    /// <summary>The one that is announced first, then the one that ended last: what was out of service may be so again.</summary>
    public static IQueryable<Outage> Latest(this IQueryable<Outage> outages) => outages.OrderBy(o => o.State != OutageState.Announced).ThenByDescending(o => o.EndedAt);

    /// <summary>What everybody is told is out of service is not over while they are told so.</summary>
    public static async Task RefuseWhileAnnounced(this Db db, RequestId request, CancellationToken ct)
    {
        var what = await db.Set<Outage>().Current().Where(o => o.Request == request).Select(o => o.What).FirstOrDefaultAsync(ct);
        if (what is not null) throw new Refused("“{0}” is announced as out of service: this stays open until it is reported in service again.", what);
    }
}
