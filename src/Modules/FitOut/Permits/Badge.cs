using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.FitOut.Permits.BadgeLifecycle;

namespace Steward.FitOut.Permits;

public enum Trade { Labourer, Mason, Tiler, Carpenter, Electrician, Plumber, Painter, Welder, Installer, Supervisor, Other }

/// <summary>A worker's badge (施工人员出入证): who may come in for a fit-out, for how long; read by the gate's phone.</summary>
public sealed class Badge(SiteId site, FitOutId fitOut, string number, string name, Trade trade, DateOnly from, DateOnly until) : Thing, IOfSite
{
    public BadgeId Id { get; private set; } = BadgeId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public string Number { get; private set; } = number;
    /// <summary>Stands in the address of its QR code.</summary>
    public string Code { get; private set; } = ScanCode.New();
    [Personal] public string Name { get; private set; } = name;
    /// <summary>The number of the identity card, enciphered; gone some time after the badge came back.</summary>
    [Personal, Sealed(BadgeSecrets.Purpose)] public string? IdCard { get; private set; }
    public Trade Trade { get; private set; } = trade;
    /// <summary>Enciphered too: it mostly is the number of the identity card with a letter before it.</summary>
    [Personal, Sealed(BadgeSecrets.Purpose)] public string? Certificate { get; private set; }
    public DateOnly From { get; private set; } = from;
    public DateOnly Until { get; private set; } = until;
    public BadgeState State { get; private set; } = Rules.Initial;
    /// <summary>The lost one it was made for.</summary>
    public BadgeId? Replaces { get; private set; }
    public DateOnly? ReturnedOn { get; private set; }
    /// <summary>It was blocked when it was lost or came back: whoever held it is still barred.</summary>
    public bool WasBlocked { get; private set; }

    public string Address => $"b/{Code}";
    /// <summary>Whoever holds it, or held it last, is not to come in.</summary>
    public bool Bars => WasBlocked || State is BadgeState.Blocked;
    public bool IsOut => State is BadgeState.Issued or BadgeState.Blocked;

    /// <summary>In place of the name of a worker whose time is over.</summary>
    public const string Nobody = "***";

    public void Anonymise() => (Name, IdCard, Certificate) = (Nobody, null, null);

    public Badge Carry(string? idCard, string? certificate) { (IdCard, Certificate) = (idCard, certificate); return this; }
    public void Recall(string? note = null) => Remember(nameof(BadgeAction.Issue), null, null, note);
    public void Reveal(string reason, Actor actor) => State = Rules.After(BadgeAction.Reveal, this, actor, reason);
    public void Block(string why, Actor actor) => State = Rules.After(BadgeAction.Block, this, actor, why);
    public void Unblock(string? note, Actor actor) => State = Rules.After(BadgeAction.Unblock, this, actor, note);

    public void Lose(string? note, Actor actor)
    {
        WasBlocked = Bars;
        State = Rules.After(BadgeAction.Lose, this, actor, note);
    }

    public void Renew(DateOnly until, Actor actor)
    {
        State = Rules.After(BadgeAction.Renew, this, actor);
        Until = until;
    }

    public void Return(DateOnly on, string? note, Actor actor)
    {
        WasBlocked = Bars;
        State = Rules.After(BadgeAction.Return, this, actor, note);
        ReturnedOn = on;
    }

    /// <summary>A new badge with a code of its own for the same worker; the lost one stays lost, and its block goes over.</summary>
    public Badge Anew(string number, DateOnly today, Actor actor)
    {
        State = Rules.After(BadgeAction.Replace, this, actor, number);
        var badge = new Badge(Site, FitOut, number, Name, Trade, today, Until) { Replaces = Id }.Carry(IdCard, Certificate);
        badge.Recall(Number);
        if (WasBlocked) badge.Block(Number, actor);
        WasBlocked = false;
        return badge;
    }

    internal sealed class Table : IEntityTypeConfiguration<Badge>
    {
        public void Configure(EntityTypeBuilder<Badge> badge)
        {
            badge.ToTable("fit_out_badges");
            badge.Property(b => b.Number).HasMaxLength(20);
            badge.Property(b => b.Code).HasMaxLength(40);
            badge.Property(b => b.Name).HasMaxLength(40);
            badge.Property(b => b.IdCard).HasMaxLength(600);
            badge.Property(b => b.Certificate).HasMaxLength(600);
            badge.Ignore(b => b.Address).Ignore(b => b.IsOut).Ignore(b => b.Bars);
            badge.HasIndex(b => b.Number).OnlyOnce("This number is taken.");
            badge.HasIndex(b => b.Code).OnlyOnce("This code is taken.");
            badge.HasIndex(b => new { b.FitOut, b.State });
            badge.HasIndex(b => new { b.Site, b.State, b.Until });
        }
    }
}
