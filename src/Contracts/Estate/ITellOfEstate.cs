namespace Steward.Contracts.Estate;

/// <summary>What one module has to tell of units and customers for their time line (履历). Any number of modules answer, each for its part,
/// always within what the actor may see and read: the page of a unit or customer need not know who they are.</summary>
public interface ITellOfEstate
{
    /// <summary>What it may tell this actor of; nothing when the actor lacks the permission.</summary>
    IReadOnlyList<EventKind> Kinds { get; }

    /// <summary>What happened, the newest first and, within one moment, by id downwards; at most as many as asked for.</summary>
    Task<IReadOnlyList<EstateEvent>> Tell(EstateQuestion question, CancellationToken ct = default);
}

/// <summary>About whom it is asked: whatever concerns any of these units or any of these customers.</summary>
/// <param name="Kinds">Only these, by name; null for all.</param>
/// <param name="From">Not before this moment.</param>
/// <param name="Until">Before this moment.</param>
public sealed record EstateQuestion(IReadOnlyCollection<UnitId> Units, IReadOnlyCollection<CustomerId> Customers, IReadOnlyCollection<string>? Kinds, DateTimeOffset? From, DateTimeOffset Until, int Most)
{
    public bool Wants(string kind) => Kinds is null || Kinds.Contains(kind);
    public DateTimeOffset Since => From ?? DateTimeOffset.UnixEpoch.AddYears(-100);
}

/// <param name="Name">In the plural, English; translated where shown.</param>
/// <param name="Tone">A colour of the page kit.</param>
public sealed record EventKind(string Name, string Icon, string Tone);

/// <summary>One entry of a time line.</summary>
/// <param name="Id">Of what is told, so that two of one moment keep their order.</param>
/// <param name="Words">One line in the reader's language.</param>
/// <param name="Detail">A few words more, personal data masked for whom it must be.</param>
/// <param name="Href">Where to read on.</param>
public sealed record EstateEvent(string Id, DateTimeOffset At, string Kind, string Words, string? Detail, string? By, string? Href)
{
    /// <summary>Only its day is known; the moment is where that day begins.</summary>
    public bool IsDay { get; init; }

    /// <summary>How it stands, as a badge: the words and their colour.</summary>
    public (string Words, string Tone)? State { get; init; }

    /// <summary>The order of every time line: the newest first, within one moment by id.</summary>
    public static IEnumerable<EstateEvent> Sort(IEnumerable<EstateEvent> events) => events.OrderByDescending(e => e.At).ThenByDescending(e => e.Id, StringComparer.Ordinal);
}
