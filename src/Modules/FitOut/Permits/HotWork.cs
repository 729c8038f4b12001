using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Projects;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.FitOut.Permits.HotWorkLifecycle;

namespace Steward.FitOut.Permits;

/// <summary>A permit for welding, cutting or open flames (动火证): for a place and some hours, with extinguishers and somebody who watches. It ends by itself.</summary>
public sealed class HotWork(SiteId site, FitOutId fitOut, string number, string place, string works, DateTimeOffset from, DateTimeOffset until, AccountId? by, string byName, DateTimeOffset at) : Thing, IOfSite
{
    public HotWorkId Id { get; private set; } = HotWorkId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public string Number { get; private set; } = number;
    public string Place { get; private set; } = place;
    public string Works { get; private set; } = works;
    public DateTimeOffset From { get; private set; } = from;
    public DateTimeOffset Until { get; private set; } = until;
    public int Extinguishers { get; private set; }
    [Personal] public string Watcher { get; private set; } = "";
    /// <summary>The welder's certificate (特种作业操作证), enciphered; gone when badges' numbers go.</summary>
    [Personal, Sealed(BadgeSecrets.Purpose)] public string? Certificate { get; private set; }
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public HotWorkState State { get; private set; } = Rules.Initial;
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Whether flames are allowed at this moment: not while the work stands still.</summary>
    public bool Holds(ProjectState project, DateTimeOffset now) => project is ProjectState.UnderWay && State is HotWorkState.Issued && From <= now && now < Until;
    public bool IsExpired(DateTimeOffset now) => State is HotWorkState.Asked or HotWorkState.Issued && Until <= now;

    /// <summary>Nobody permits their own hot work.</summary>
    public bool WasAskedBy(Actor actor) => By is { } asker && asker == actor.Account;

    public HotWork Guard(int extinguishers, string watcher, string? certificate) { (Extinguishers, Watcher, Certificate) = (extinguishers, watcher, certificate); return this; }
    public void Anonymise() => (Watcher, Certificate) = (Badge.Nobody, null);

    public void Recall() => Remember(nameof(HotWorkAction.Ask), null, null, null);

    public void Issue(string? note, Actor actor, DateTimeOffset at)
    {
        if (WasAskedBy(actor)) throw new Refused("Whoever asked for it does not issue it: another person has to look at the place.");
        if (IsExpired(at)) throw new Refused("The hours asked for are over: ask again.");
        Decide(HotWorkAction.Issue, note, actor, at);
    }

    public void Refuse(string why, Actor actor, DateTimeOffset at) => Decide(HotWorkAction.Refuse, why, actor, at);
    public void Revoke(string why, Actor actor, DateTimeOffset at) => Decide(HotWorkAction.Revoke, why, actor, at);

    public void Reveal(string reason, Actor actor) => State = Rules.After(HotWorkAction.Reveal, this, actor, reason);

    private void Decide(HotWorkAction action, string? note, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(action, this, actor, note);
        (DecidedByName, DecidedAt) = (actor.Name, at);
    }

    internal sealed class Table : IEntityTypeConfiguration<HotWork>
    {
        public void Configure(EntityTypeBuilder<HotWork> work)
        {
            work.ToTable("fit_out_hot_works");
            work.Property(w => w.Number).HasMaxLength(20);
            work.Property(w => w.Place).HasMaxLength(120);
            work.Property(w => w.Works).HasMaxLength(200);
            work.Property(w => w.Watcher).HasMaxLength(40);
            work.Property(w => w.Certificate).HasMaxLength(600);
            work.Property(w => w.ByName).HasMaxLength(80);
            work.Property(w => w.DecidedByName).HasMaxLength(80);
            work.HasIndex(w => w.Number).OnlyOnce("This number is taken.");
            work.HasIndex(w => new { w.FitOut, w.Until });
            work.HasIndex(w => new { w.Site, w.State, w.Until });
        }
    }
}
