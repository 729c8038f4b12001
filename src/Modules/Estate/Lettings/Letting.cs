using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using static Steward.Estate.Lettings.LettingLifecycle;

namespace Steward.Estate.Lettings;

/// <summary>A place is let to somebody for some days (公共空间出租): asked for, approved, contract and deposit, running, ended, deposit returned.</summary>
public sealed partial class Letting(SiteId site, string number, LettableId place, DateOnly from, DateOnly to, DayPart part, AccountId? askedBy, DateTimeOffset askedAt) : Thing, ISearchable, IOfSite
{
    public LettingId Id { get; private set; } = LettingId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public LettableId Place { get; private set; } = place;
    public DateOnly From { get; private set; } = from;
    /// <summary>The last day, inclusive.</summary>
    public DateOnly To { get; private set; } = to;
    public DayPart Part { get; private set; } = part;
    /// <summary>A customer on record; otherwise whoever it is by name.</summary>
    public CustomerId? Customer { get; set; }
    [Personal] public string Name { get; private set; } = "";
    [Personal] public string? Phone { get; private set; }
    public string Purpose { get; private set; } = "";
    /// <summary>The whole rent agreed.</summary>
    public Money Rent { get; private set; }
    public Money Deposit { get; private set; }
    public AccountId? AskedBy { get; private set; } = askedBy;
    public DateTimeOffset AskedAt { get; private set; } = askedAt;
    public AccountId? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    /// <summary>The paper contract is on file: scanned below, or in the folder.</summary>
    public bool HasContract { get; private set; }
    /// <summary>The later last day that is asked for and waits for approval; its days are kept free meanwhile.</summary>
    public DateOnly? LongerTo { get; private set; }
    /// <summary>The rent for the days added.</summary>
    public Money? LongerRent { get; private set; }
    public AccountId? LongerAskedBy { get; private set; }
    public DateTimeOffset? DepositTakenAt { get; private set; }
    public AccountId? DepositTakenBy { get; private set; }
    public DateTimeOffset? DepositReturnedAt { get; private set; }
    public AccountId? DepositReturnedBy { get; private set; }
    /// <summary>What was given back; the rest was kept for a reason.</summary>
    public Money? DepositReturned { get; private set; }
    public string? DepositKeptFor { get; private set; }
    public LettingState State { get; private set; } = Rules.Initial;
    public DateOnly? EndedOn { get; private set; }
    /// <summary>The days and parts that are taken; the database gives none of them twice.</summary>
    public List<LettingSlot> Slots { get; private set; } = [];

    public static string SearchKind => "le";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, Name, Phone];
    IEnumerable<string?> ISearchable.SearchWords => [Purpose];

    public bool HoldsDeposit => DepositTakenAt is not null && DepositReturnedAt is null;

    internal void Forget(string nobody) => (Customer, Name, Phone, Purpose, DepositKeptFor) = (null, nobody, null, nobody, null);
    public void For(string name, string? phone, string purpose) => (Name, Phone, Purpose) = (name, phone, purpose);
    public void Agree(Money rent, Money deposit) => (Rent, Deposit) = (rent, deposit);
    public void Recall(LettingAction action, string? note = null) => Remember(action.ToString(), null, null, note);

    public void Take(IEnumerable<(DateOnly Day, DayPart Part)> slots) => Slots.AddRange(slots.Select(s => new LettingSlot(Id, Place, s.Day, s.Part)));

    public void Approve(string? note, Actor actor, DateTimeOffset at)
    {
        if (AskedBy is { } asked && asked == actor.Account) throw new Refused("Whoever asked does not decide: a second person does.");
        State = Rules.After(LettingAction.Approve, this, actor, note);
        (DecidedBy, DecidedAt) = (actor.Account, at);
    }

    public void Refuse(string reason, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(LettingAction.Refuse, this, actor, reason);
        (DecidedBy, DecidedAt) = (actor.Account, at);
        Slots.Clear();
    }

    public void Withdraw(string? note, Actor actor)
    {
        State = Rules.After(LettingAction.Withdraw, this, actor, note);
        Slots.Clear();
    }

    public void FileContract(string? note, Actor actor)
    {
        State = Rules.After(LettingAction.FileContract, this, actor, note);
        HasContract = true;
    }

    public void TakeDeposit(string? note, Actor actor, DateTimeOffset at)
    {
        if (DepositTakenAt is not null) throw new Refused("The deposit was received already.");
        if (Deposit == Money.Zero) throw new Refused("No deposit is agreed.");
        State = Rules.After(LettingAction.TakeDeposit, this, actor, note);
        (DepositTakenAt, DepositTakenBy) = (at, actor.Account);
    }

    public void Start(Actor actor, DateOnly on)
    {
        if (on < From) throw new Refused("It begins on {0}: the place is handed over then.", Platform.Pages.Shown.Day(From));
        if (on > To) throw new Refused("Its last day was {0}: withdraw it, and ask anew for other days.", Platform.Pages.Shown.Day(To));
        if (!HasContract) throw new Refused("The contract is not on file yet.");
        if (Deposit != Money.Zero && DepositTakenAt is null) throw new Refused("The deposit has not been received yet.");
        State = Rules.After(LettingAction.Start, this, actor);
    }

    public void End(string? note, Actor actor, DateOnly on)
    {
        if (LongerTo is not null) throw new Refused("A longer term waits for approval: it is decided first.");
        if (on < To) throw new Refused("It runs until {0}: end it early with a reason, or wait until then.", Platform.Pages.Shown.Day(To));
        State = Rules.After(LettingAction.End, this, actor, note);
        EndedOn = To;
    }

    /// <summary>Ended before its time: the days after are free for others.</summary>
    public void Terminate(DateOnly last, string reason, Actor actor)
    {
        State = Rules.After(LettingAction.Terminate, this, actor, reason);
        (EndedOn, LongerTo, LongerRent, LongerAskedBy) = (last, null, null, null);
        Slots.RemoveAll(s => s.Day > last);
    }

    public void ReturnDeposit(Money returned, string? keptFor, string? note, Actor actor, DateTimeOffset at)
    {
        if (!HoldsDeposit) throw new Refused("No deposit is held.");
        if (DepositTakenBy is { } taker && taker == actor.Account) throw new Refused("Whoever received the deposit does not return it: a second person does.");
        State = Rules.After(LettingAction.ReturnDeposit, this, actor, note);
        (DepositReturnedAt, DepositReturnedBy, DepositReturned, DepositKeptFor) = (at, actor.Account, returned, keptFor);
    }

    public void Reveal(string reason, Actor actor) => State = Rules.After(LettingAction.Reveal, this, actor, reason);
}
