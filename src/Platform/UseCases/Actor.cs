using Steward.Contracts;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;

namespace Steward.Platform.UseCases;

public enum ActorKind { Nobody, Staff, Resident, Client, System }

/// <summary>Who is acting now: what they may do, and how far they reach.</summary>
public sealed class Actor
{
    private readonly Dictionary<Type, object> reach = [];
    private readonly HashSet<Guid> reached = [];
    private readonly Dictionary<object, DateOnly> since = [];

    public AccountId? Account { get; private set; }
    public string Name { get; private set; } = Unknown;
    public ActorKind Kind { get; private set; }
    public string? Phone { get; private set; }
    public HashSet<string> Permissions { get; } = [];
    /// <summary>The telephone numbers that the actor's sites have given out: nobody's secret, and never masked.</summary>
    public HashSet<string> Lines { get; } = [];

    public bool May(Permission permission) => Kind is ActorKind.System || permission == Permission.Anyone || Permissions.Contains(permission.Name);

    /// <summary>A permission of another module, by its stable name: whether a link to there leads anywhere.</summary>
    public bool May(string permission) => Kind is ActorKind.System || Permissions.Contains(permission);

    /// <summary>The things of one kind that are this actor's own affair: sites assigned, buildings answered for, units lived in.
    /// Empty until a module that knows has furnished it.</summary>
    public IReadOnlySet<TId> Reach<TId>() where TId : struct, IId<TId> =>
        reach.TryGetValue(typeof(TId), out var set) ? (IReadOnlySet<TId>)set : System.Collections.Frozen.FrozenSet<TId>.Empty;

    /// <summary>Whether the id is among what this actor reaches, of whatever kind.</summary>
    public bool Reaches(Guid id) => reached.Contains(id);

    public void Extend<TId>(IEnumerable<TId> ids) where TId : struct, IId<TId>
    {
        if (!reach.TryGetValue(typeof(TId), out var set)) reach[typeof(TId)] = set = new HashSet<TId>();
        foreach (var id in ids)
        {
            ((HashSet<TId>)set).Add(id);
            reached.Add(id.Value);
        }
    }

    /// <summary>From which day on something is this actor's affair: what happened in a home before is the affair of whoever lived there.</summary>
    public DateOnly Since<TId>(TId id) where TId : struct, IId<TId> => since.GetValueOrDefault(id);

    public void ExtendSince<TId>(TId id, DateOnly day) where TId : struct, IId<TId>
    {
        Extend([id]);
        since[id] = since.TryGetValue(id, out var known) && known < day ? known : day;
    }

    /// <summary>Staff and clients see the sites they are assigned to.</summary>
    public IReadOnlySet<SiteId> Sites => Reach<SiteId>();

    /// <summary>The one site that lists are narrowed to, if the actor chose one; what may be seen stays the same.</summary>
    public SiteId? Chosen { get; private set; }
    /// <summary>The site that is meant when none is said: the chosen one, or the only one there is.</summary>
    public SiteId? Meant => Chosen ?? (Sites.Count == 1 ? Sites.Single() : null);
    public void Choose(SiteId site) => Chosen = Sites.Contains(site) ? site : null;

    public void Become(ActorKind kind, AccountId? account, string name, string? phone = null, IEnumerable<string>? permissions = null)
    {
        (Kind, Account, Name, Phone) = (kind, account, name, phone);
        Permissions.Clear();
        Permissions.UnionWith(permissions ?? []);
        Lines.Clear();
        reach.Clear();
        since.Clear();
        Chosen = null;
        reached.Clear();
    }

    /// <summary>How whoever has not signed in stands in the books; shown as a passer-by.</summary>
    public const string Unknown = "nobody";

    public const string SystemName = "Steward";
    public void BecomeSystem() => Become(ActorKind.System, null, SystemName);
}

/// <summary>A module that knows how far accounts reach adds to each actor as it arrives.</summary>
public interface IFurnishActors
{
    Task Furnish(Actor actor, CancellationToken ct);
}

/// <summary>Something that belongs to one site.</summary>
public interface IOfSite
{
    SiteId Site { get; }
}

public static class Choosing
{
    /// <summary>Narrowed to the site that the actor chose to look at; for lists, after VisibleTo.</summary>
    public static IQueryable<T> InChosenSite<T>(this IQueryable<T> things, Actor actor) where T : class, IOfSite =>
        actor.Chosen is { } site ? things.Where(t => t.Site == site) : things;
}
