using Steward.Contracts.Estate;
using Steward.Estate.MoveIns.Inspections;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.Estate.MoveIns.Counter;

public enum HandoverWay { In, Out }

/// <summary>Who stands at the counter: the owner or tenant, a member of the family, somebody with a power of attorney, whoever speaks for a company.</summary>
public enum Comer { Self, Family, Authorised, Company }

/// <summary>A home that changes hands (入伙、退房): from the invitation or the notice to the closed file, every step with who did it and when.</summary>
public sealed partial class Handover(SiteId site, string number, HandoverWay way, UnitId unit, string house, CustomerId customer) : Thing, ISearchable, IOfSite
{
    public HandoverId Id { get; private set; } = HandoverId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public HandoverWay Way { get; private set; } = way;
    public UnitId Unit { get; private set; } = unit;
    public string House { get; private set; } = house;
    public CustomerId Customer { get; private set; } = customer;
    public HandoverBatchId? Batch { get; init; }
    /// <summary>Of a move-out: the occupancy that ends, and its last day.</summary>
    public OccupancyId? Ends { get; init; }
    public DateOnly? Last { get; private set; }
    /// <summary>The home while it is under way, and null afterwards: the database lets no home change hands twice at once.</summary>
    public UnitId? Running { get; private set; } = unit;

    public HandoverSlotId? Slot { get; private set; }
    public int? Seat { get; private set; }
    public DateTimeOffset? BookedFor { get; private set; }
    /// <summary>The day of the booking, and of the counter, as people count days.</summary>
    public DateOnly? BookedDay { get; private set; }
    /// <summary>The booked day of which the household was reminded the day before.</summary>
    public DateOnly? RemindedDay { get; private set; }
    public DateOnly? CameDay { get; private set; }
    public DateTimeOffset? ArrivedAt { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public DateOnly? MissedDay { get; private set; }
    public DateOnly? RefusedDay { get; private set; }
    public DateTimeOffset? KeysAt { get; private set; }
    public DateOnly? KeysDay { get; private set; }
    public DateTimeOffset? OverAt { get; private set; }

    public Comer? Comer { get; private set; }
    [Personal] public string? ComerName { get; private set; }
    [Personal] public string? ComerIdTail { get; private set; }
    public string? Receipt { get; private set; }
    /// <summary>What was paid at the counter; of a move-out, the deposit that goes back.</summary>
    public Money? Amount { get; private set; }
    public string? FeeWords { get; private set; }
    public DateOnly? FeesFrom { get; private set; }
    [Personal] public string? AcceptedBy { get; private set; }
    [Personal] public string? KeysTo { get; private set; }
    public string? Gaps { get; private set; }

    public DateTimeOffset? AnonymisedAt { get; private set; }

    /// <summary>Raised with every step, so that two clerks who do steps at once do not lose each other's.</summary>
    public int Turns { get; private set; }
    public HandoverState State { get; private set; } = HandoverLifecycle.Rules.Initial;
    public List<HandoverStep> Steps { get; private set; } = [];
    public List<MeterReading> Meters { get; private set; } = [];
    public List<InspectionMark> Marks { get; private set; } = [];
    public List<HandedKeys> Keys { get; private set; } = [];

    public bool IsOver => State is HandoverState.Archived or HandoverState.Withdrawn;
    public string Topic => $"move-ins:{Site}";

    public static string SearchKind => "ho";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, House, ComerName];
    IEnumerable<string?> ISearchable.SearchWords => [];

    /// <summary>The steps that this way of changing hands has, in their order.</summary>
    public IReadOnlyList<HandoverStepKind> Path => PathOf(Way);

    public static IReadOnlyList<HandoverStepKind> PathOf(HandoverWay way) => way is HandoverWay.In ? Enum.GetValues<HandoverStepKind>()
        : [HandoverStepKind.Identity, HandoverStepKind.Inspection, HandoverStepKind.Meters, HandoverStepKind.Agreements, HandoverStepKind.Fees, HandoverStepKind.Keys];

    internal void Forget(string nobody, DateTimeOffset at) =>
        (ComerName, ComerIdTail, Receipt, FeeWords, Gaps, AcceptedBy, KeysTo, AnonymisedAt) = (nobody, null, null, null, null, AcceptedBy is null ? null : nobody, KeysTo is null ? null : nobody, at);

    public void NoteReminder() => RemindedDay = BookedDay;

    public bool IsDone(HandoverStepKind step) => Steps.Any(s => s.Kind == step);

    /// <summary>What has to be done before the keys change hands; papers and data may follow, fees only where the site's rule wants them first.</summary>
    public static IEnumerable<HandoverStepKind> BeforeKeys(bool feesFirst) =>
        [HandoverStepKind.Identity, HandoverStepKind.Agreements, .. feesFirst ? new[] { HandoverStepKind.Fees } : [], HandoverStepKind.Inspection, HandoverStepKind.Meters];
}
