using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;
using static Steward.Estate.Keys.Custody.KeyCustodyLifecycle;

namespace Steward.Estate.Keys.Custody;

/// <summary>A custody agreement (钥匙托管协议): a customer leaves the keys of a unit with the company, for a time and against signature.</summary>
public sealed class KeyCustody(SiteId site, string number, UnitId unit, CustomerId? customer, DateOnly from, DateOnly? to) : Thing, IOfSite
{
    public KeyCustodyId Id { get; private set; } = KeyCustodyId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public UnitId Unit { get; private set; } = unit;
    /// <summary>Whose keys they are; null once that is forgotten.</summary>
    public CustomerId? Customer { get; private set; } = customer;
    public DateOnly From { get; private set; } = from;
    /// <summary>The last day; null until the customer takes the keys back.</summary>
    public DateOnly? To { get; private set; } = to;
    /// <summary>What the keys are left for: «空置期间通风、看房».</summary>
    public string? Why { get; set; }
    /// <summary>The papers lie in the folder, in the original.</summary>
    public bool OriginalOnFile { get; init; }
    [Personal] public string SignedBy { get; private set; } = "";
    public bool SignedOnPaper { get; private set; }
    public KeyCustodyState State { get; private set; } = Rules.Initial;
    public DateOnly? EndedOn { get; private set; }
    /// <summary>Who took the keys back; null while it runs.</summary>
    [Personal] public string? EndSignedBy { get; private set; }

    public void Sign(string by, bool onPaper) => (SignedBy, SignedOnPaper) = (by, onPaper);
    internal void Forget(string nobody) => (Customer, Why, SignedBy, EndSignedBy) = (null, null, nobody, EndSignedBy is null ? null : nobody);

    public void Recall(KeyCustodyAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    public void Extend(DateOnly? to, string? note, Actor actor)
    {
        State = Rules.After(KeyCustodyAction.Extend, this, actor, note);
        To = to;
    }

    public void End(DateOnly on, string signedBy, string? note, Actor actor)
    {
        State = Rules.After(KeyCustodyAction.End, this, actor, note);
        (EndedOn, EndSignedBy) = (on, signedBy);
    }

    internal sealed class Table : IEntityTypeConfiguration<KeyCustody>
    {
        public void Configure(EntityTypeBuilder<KeyCustody> custody)
        {
            custody.ToTable("estate_key_custodies");
            custody.Property(c => c.Number).HasMaxLength(20);
            custody.Property(c => c.Why).HasMaxLength(200);
            custody.Property(c => c.SignedBy).HasMaxLength(80);
            custody.Property(c => c.EndSignedBy).HasMaxLength(80);
            custody.HasIndex(c => c.Number).OnlyOnce("There is an agreement with this number already.");
            custody.HasIndex(c => new { c.Site, c.State, c.To });
        }
    }
}

public enum KeyCustodyState
{
    [Tone("teal")] Running,
    [Tone("secondary")] Ended,
}

public enum KeyCustodyAction
{
    [Told("{0} took keys into custody", Icon = "plus")] Add,
    [Told("{0} changed the last day of the custody", Icon = "calendar-time")] Extend,
    [Told("{0} gave the keys back and ended the custody", Icon = "circle-check")] End,
}

/// <summary>What may happen to a custody agreement (托管协议), and by whom.</summary>
public static class KeyCustodyLifecycle
{
    public static readonly Lifecycle<KeyCustody, KeyCustodyState, KeyCustodyAction> Rules = new(KeyCustodyState.Running, custody => custody.State, final: [KeyCustodyState.Ended])
    {
        // from                      action                    to                       who
        { KeyCustodyState.Running,   KeyCustodyAction.Add,     KeyCustodyState.Running, Keeper },
        { KeyCustodyState.Running,   KeyCustodyAction.Extend,  KeyCustodyState.Running, Keeper },
        { KeyCustodyState.Running,   KeyCustodyAction.End,     KeyCustodyState.Ended,   Keeper },
    };

    private static bool Keeper(KeyCustody custody, Actor actor) => actor.May(Permissions.KeepKeys);
}

public static class CustodyVisibility
{
    public static IQueryable<KeyCustody> VisibleTo(this IQueryable<KeyCustody> custodies, Actor actor) => actor.Kind switch
    {
        ActorKind.System => custodies,
        ActorKind.Resident => custodies.Where(c => false),
        _ => custodies.Where(c => actor.Sites.Contains(c.Site)),
    };
}
