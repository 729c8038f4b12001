using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using static Steward.Estate.Keys.KeptKeyLifecycle;

namespace Steward.Estate.Keys;

public enum KeyKind { Entry, Meter, Mailbox, Card, Engineering, Other }

/// <summary>Whose key it is: left by a customer, handed over by the developer, or the company's own.</summary>
public enum KeySource { Customer, Developer, Company }

public enum WhoPays { NotSettled, Company, Borrower, Customer, Nobody }

/// <summary>A key in the company's keeping (钥匙): one or several sets of one kind, for a unit or a public place, on a hook of a cabinet.</summary>
public sealed class KeptKey(SiteId site, string number, KeyKind kind, int sets, KeySource source) : Thing, ISearchable, IOfSite
{
    public KeyId Id { get; private set; } = KeyId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public KeyKind Kind { get; private set; } = kind;
    public int Sets { get; private set; } = sets;
    public KeySource Source { get; private set; } = source;
    public UnitId? Unit { get; private set; }
    /// <summary>The house number as it was when the key came in, for the search.</summary>
    public string? House { get; private set; }
    /// <summary>What it opens, when that is no unit: «地下车库配电间».</summary>
    public string? Place { get; private set; }
    public KeyCustodyId? Custody { get; private set; }
    /// <summary>Where it hangs, or belongs while it is out.</summary>
    public KeyHookId? Hook { get; private set; }
    /// <summary>The number on the seal; kept while it is out, so that one sees what was broken.</summary>
    public string? Seal { get; private set; }
    public string? Note { get; private set; }
    /// <summary>Who pays for what was lost or changed, and how much, once that is settled.</summary>
    public WhoPays? Payer { get; private set; }
    public Money? Cost { get; private set; }
    public KeptKeyState State { get; private set; } = Rules.Initial;
    /// <summary>When it was given back against a signature that belongs to no agreement; null again once whoever signed is forgotten.</summary>
    public DateTimeOffset? SignedForAt { get; private set; }

    public bool IsKept => State is KeptKeyState.InCabinet or KeptKeyState.Sealed or KeptKeyState.Lent;
    public bool IsHere => State is KeptKeyState.InCabinet or KeptKeyState.Sealed;

    public KeptKey For(UnitId unit, string house, KeyCustodyId? custody = null)
    {
        (Unit, House, Custody) = (unit, house, custody);
        return this;
    }

    public KeptKey ForPlace(string place)
    {
        Place = place;
        return this;
    }

    public void Hang(KeyHookId hook) => Hook = hook;
    public void Recall(KeptKeyAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    public void Correct(KeyKind kind, int sets, string? place, string? note, Actor actor)
    {
        State = Rules.After(KeptKeyAction.Correct, this, actor);
        (Kind, Sets, Place, Note) = (kind, sets, place, note);
    }

    /// <param name="told">From where to where: «A-3 → B-1».</param>
    public void Move(KeyHookId hook, string told, Actor actor)
    {
        State = Rules.After(KeptKeyAction.Move, this, actor, told);
        Hook = hook;
    }

    public void Close(string seal, Actor actor)
    {
        State = Rules.After(KeptKeyAction.Seal, this, actor, seal);
        Seal = seal;
    }

    public void Break(string reason, Actor actor)
    {
        State = Rules.After(KeptKeyAction.Unseal, this, actor, reason);
        Seal = null;
    }

    public void Lend(string told, Actor actor) => State = Rules.After(KeptKeyAction.Lend, this, actor, told);

    /// <summary>Back on its hook: sealed anew, or from now on without a seal.</summary>
    /// <remarks>What was said of it stands with the loan.</remarks>
    public void TakeBack(string? seal, Actor actor)
    {
        State = Rules.After(KeptKeyAction.TakeBack, this, actor);
        Seal = null;
        if (seal is not null) Close(seal, actor);
    }

    public void GiveBack(string? told, Actor actor) => Leave(KeptKeyAction.GiveBack, told, actor);

    /// <summary>The signature of whoever gets it stands with the key alone.</summary>
    public void SignFor(DateTimeOffset at) => SignedForAt = at;
    public void Forget() => (SignedForAt, Note) = (null, null);

    public void GoWithHome(string told, Actor actor) => Leave(KeptKeyAction.GoWithHome, told, actor);
    public void Lose(string told, Actor actor) => Leave(KeptKeyAction.Lose, told, actor);
    public void Void(string told, Actor actor) => Leave(KeptKeyAction.Rekey, told, actor);

    public void Find(KeyHookId hook, string told, Actor actor)
    {
        State = Rules.After(KeptKeyAction.Find, this, actor, told);
        (Hook, Seal) = (hook, null);
    }

    public void Charge(WhoPays payer, Money? cost) => (Payer, Cost) = (payer, cost);

    /// <summary>Its hook is free for another.</summary>
    private void Leave(KeptKeyAction action, string? told, Actor actor)
    {
        State = Rules.After(action, this, actor, told);
        Hook = null;
    }

    public string Topic => $"keys:{Site}";

    public static string SearchKind => "ky";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, House, Place, Seal];
    IEnumerable<string?> ISearchable.SearchWords => [Note];

    internal sealed class Table : IEntityTypeConfiguration<KeptKey>
    {
        public void Configure(EntityTypeBuilder<KeptKey> key)
        {
            key.ToTable("estate_keys");
            key.Property(k => k.Id).ValueGeneratedNever();
            key.Property(k => k.Number).HasMaxLength(20);
            key.Property(k => k.House).HasMaxLength(60);
            key.Property(k => k.Place).HasMaxLength(100);
            key.Property(k => k.Seal).HasMaxLength(40);
            key.Property(k => k.Note).HasMaxLength(1000);
            key.Ignore(k => k.Topic).Ignore(k => k.IsKept).Ignore(k => k.IsHere);
            key.HasIndex(k => k.Number).OnlyOnce("There is a key with this number already.");
            key.HasIndex(k => k.Hook).OnlyOnce("Another key hangs on this hook.");
            key.HasIndex(k => new { k.Site, k.State });
            key.HasIndex(k => k.SignedForAt).HasFilter("\"SignedForAt\" IS NOT NULL");
        }
    }
}

public static class KeyVisibility
{
    /// <summary>Keys are the staff's affair, and seen by whoever works at the site.</summary>
    public static IQueryable<KeptKey> VisibleTo(this IQueryable<KeptKey> keys, Actor actor) => actor.Kind switch
    {
        ActorKind.System => keys,
        ActorKind.Resident => keys.Where(k => false),
        _ => keys.Where(k => actor.Sites.Contains(k.Site)),
    };
}
