using System.ComponentModel.DataAnnotations.Schema;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;

namespace Steward.Platform.Lifecycles;

/// <summary>Something of the trade that is kept, changes, and whose changes are remembered.</summary>
public abstract class Thing
{
    private List<Moved>? moves;

    /// <summary>Raised by the spine with every change; two people cannot overwrite each other.</summary>
    public int Version { get; internal set; } = 1;

    /// <summary>What audit and history quoted of it is being taken out: what this takes away is not quoted anew.</summary>
    [NotMapped] internal bool IsBlurred { get; set; }

    /// <summary>The key under which history, photos and remarks are kept.</summary>
    [NotMapped] public abstract Guid Key { get; }

    /// <summary>What it has just been through and is not yet written.</summary>
    [NotMapped] public IReadOnlyList<Moved> NewMoves => moves ?? [];

    internal IReadOnlyList<Moved> TakeMoves()
    {
        var taken = moves ?? [];
        moves = null;
        return taken;
    }

    /// <summary>Remembers what happened, for the time line. Lifecycles do this for every move of state.</summary>
    protected internal void Remember(string action, string? from, string? to, string? note, string? code = null) =>
        (moves ??= []).Add(new(Key, GetType().Name, action, from, to, note, code));

    /// <summary>Says with what it has just been through why, where nothing is said yet.</summary>
    internal void Explain(string why)
    {
        foreach (var move in NewMoves) move.Explain(why);
    }
}

/// <summary>One row of a thing's history (履历): who did what when, and what state it led to.</summary>
public sealed class Moved(Guid thing, string kind, string action, string? from, string? to, string? note, string? code = null)
{
    public long Id { get; private set; }
    public Guid Thing { get; private set; } = thing;
    public string Kind { get; private set; } = kind;
    public string Action { get; private set; } = action;
    public string? From { get; private set; } = from;
    public string? To { get; private set; } = to;
    public string? Note { get; private set; } = note;
    /// <summary>A word of the code for what is worked out from the history, never shown: that a clock runs on.</summary>
    public string? Code { get; private set; } = code;
    public AccountId? By { get; private set; }
    public string ByName { get; private set; } = "";
    public DateTimeOffset At { get; private set; }

    /// <summary>The same for a reader who is told only what they wrote themselves.</summary>
    internal Moved WithoutNote(AccountId? reader) => By is { } by && by == reader ? this : With(null);

    internal Moved Masked(bool unless) => unless || Note is null ? this : With(Note.Masked());

    /// <summary>The same under the name that the reader may read.</summary>
    public Moved SignedAs(string name) => name == ByName ? this : With(Note, name);

    private Moved With(string? note, string? name = null) => new(Thing, Kind, Action, From, To, note, Code) { Id = Id, By = By, ByName = name ?? ByName, At = At };

    internal void Explain(string note) => Note ??= note;

    internal void Sign(AccountId? by, string name, DateTimeOffset at) => (By, ByName, At) = (by, name, at);
}
