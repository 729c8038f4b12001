using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Passes;

/// <summary>A pass for goods that leave the community (物品放行条): what, out of which unit, by whom, on which day; checked at the desk and counted out at the gate.</summary>
public sealed partial class GoodsPass(SiteId site, string number, BuildingId building, UnitId unit, string house, PassApplicant applicant, AccountId? askedBy, DateTimeOffset askedAt) : Thing, ISearchable, IOfSite
{
    public GoodsPassId Id { get; private set; } = GoodsPassId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    /// <summary>Stands in the QR code: nobody can guess it from the number.</summary>
    public string Code { get; private set; } = ScanCode.New();
    public BuildingId Building { get; private set; } = building;
    public UnitId Unit { get; private set; } = unit;
    /// <summary>The house number as it was, for gate and search.</summary>
    public string House { get; private set; } = house;
    /// <summary>The only day on which it is good, by the Chinese calendar.</summary>
    public DateOnly Day { get; private set; }
    /// <summary>About when they come to the gate.</summary>
    public TimeOnly? Around { get; private set; }
    public PassApplicant Applicant { get; private set; } = applicant;
    /// <summary>Who asks, when they are on record.</summary>
    public CustomerId? Customer { get; private set; }
    [Personal] public string Name { get; private set; } = "";
    [Personal] public string? Phone { get; private set; }
    public string? Company { get; private set; }
    /// <summary>The whole household moves out (整户迁出).</summary>
    public bool MovesOut { get; private set; }
    /// <summary>Who carries it, and in which vehicle.</summary>
    [Personal] public string? Carrier { get; private set; }
    [Personal] public string? Plate { get; private set; }
    public string? Note { get; private set; }
    public AccountId? AskedBy { get; private set; } = askedBy;
    public DateTimeOffset AskedAt { get; private set; } = askedAt;

    public PassDocument? Document { get; private set; }
    /// <summary>The last four of the document, which the gate compares.</summary>
    [Personal] public string? DocumentTail { get; private set; }
    [Personal, Sealed(PassSecrets.Purpose)] public string? DocumentNumber { get; private set; }
    public bool NeedsOwner { get; private set; }
    public PassRight? Right { get; private set; }
    /// <summary>Which owner consented: in the portal, or on the telephone under this number at that time.</summary>
    [Personal] public string? OwnerName { get; private set; }
    [Personal] public string? OwnerPhone { get; private set; }
    public DateTimeOffset? OwnerSaidAt { get; private set; }
    public AccountId? OwnerNotedBy { get; private set; }
    public FeesSaid? Fees { get; private set; }

    /// <summary>Who had to look a second time when it was checked.</summary>
    public PassReview Review { get; private set; }
    public AccountId? CheckedBy { get; private set; }
    public AccountId? IssuedBy { get; private set; }
    public DateTimeOffset? IssuedAt { get; private set; }
    public bool NeedsControl { get; private set; }
    public AccountId? ClearedBy { get; private set; }
    public DateTimeOffset? ClearedAt { get; private set; }
    /// <summary>When the last of it went through the gate.</summary>
    public DateTimeOffset? ReleasedAt { get; private set; }
    /// <summary>Why the gate sent it back.</summary>
    public string? GateSaid { get; private set; }
    /// <summary>The blank from which it was typed in; each is used once.</summary>
    public PaperBlankId? Paper { get; private set; }
    /// <summary>What leaves, by name, for the search.</summary>
    public string Goods { get; private set; } = "";
    /// <summary>Raised whenever the goods below change or leave, so that the pass itself changes and an old page is noticed.</summary>
    public int Tally { get; private set; }
    public DateTimeOffset? AnonymisedAt { get; private set; }
    public GoodsPassState State { get; private set; } = GoodsPassLifecycle.Rules.Initial;

    public List<GoodsPassItem> Items { get; private set; } = [];
    public List<GoodsRelease> Releases { get; private set; } = [];
    public List<PassOwner> Owners { get; private set; } = [];

    public bool HasValuables => Items.Any(i => i.IsValuable);
    public bool IsOpen => State is not (GoodsPassState.Released or GoodsPassState.Expired or GoodsPassState.Declined or GoodsPassState.Cancelled);
    public bool IsOut => State is GoodsPassState.Issued or GoodsPassState.PartlyReleased;
    /// <summary>What is on it was issued, and no gate has sent it back since: a paper may stand in for it, on the day or after.</summary>
    public bool WasIssued => IssuedAt is not null && GateSaid is null && (IsOut || State is GoodsPassState.Expired or GoodsPassState.Released);
    /// <summary>The control room has still to look before the valuables leave.</summary>
    public bool AwaitsControl => NeedsControl && ClearedAt is null;
    public bool IsOwnedBy(Actor actor) => actor.Account != AskedBy && Owners.Any(o => actor.Reach<CustomerId>().Contains(o.Customer));
    /// <summary>Asked for by this person, or in their name.</summary>
    public bool IsOwnOf(Actor actor) => actor.Account is { } account && AskedBy == account || Customer is { } whose && actor.Reach<CustomerId>().Contains(whose);

    public string Topic => $"passes:{Site}";
    public string OwnTopic => $"goods-pass:{Id}";
    public string Address => $"gate/passes/{Code}";

    public static string SearchKind => "gp";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, House, Name, Company, Plate];
    IEnumerable<string?> ISearchable.SearchWords => [Goods];
}

/// <summary>One kind of goods on a pass: so many may leave, so many have left. The database lets no more leave than may.</summary>
public sealed class GoodsPassItem(int order, string name, int count)
{
    public GoodsPassItemId Id { get; private set; } = GoodsPassItemId.New();
    public GoodsPassId Pass { get; private set; }
    public int Order { get; private set; } = order;
    public string Name { get; private set; } = name;
    public int Count { get; private set; } = count;
    /// <summary>What is counted: 件, 箱, 台.</summary>
    public string? Measure { get; private set; }
    public bool IsValuable { get; private set; }
    public string? Remark { get; private set; }
    public int Released { get; private set; }
    public int Left => Count - Released;

    public void Describe(int order, string name, int count, string? measure, bool valuable, string? remark) =>
        (Order, Name, Count, Measure, IsValuable, Remark) = (order, name, count, measure, valuable, remark);
    internal void Let(int count) => Released += count;
}

/// <summary>One time at which goods of a pass left through the gate, with what left, who carried it and in which vehicle.</summary>
public sealed class GoodsRelease(int turn, AccountId? by, DateTimeOffset at)
{
    public GoodsReleaseId Id { get; private set; } = GoodsReleaseId.New();
    public GoodsPassId Pass { get; private set; }
    /// <summary>The first, second … time; each happens once.</summary>
    public int Turn { get; private set; } = turn;
    public AccountId? By { get; private set; } = by;
    public DateTimeOffset At { get; private set; } = at;
    [Personal] public string? Carrier { get; init; }
    [Personal] public string? Plate { get; init; }
    public string? Words { get; init; }
    public List<ReleasedLine> Lines { get; private set; } = [];
}

/// <summary>How many of an item left at one time.</summary>
public sealed class ReleasedLine(GoodsPassItemId item, int count)
{
    public GoodsReleaseId Release { get; private set; }
    public GoodsPassItemId Item { get; private set; } = item;
    public int Count { get; private set; } = count;
}

/// <summary>An owner who may consent.</summary>
public sealed class PassOwner(CustomerId customer)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public GoodsPassId Pass { get; private set; }
    public CustomerId Customer { get; private set; } = customer;
}
