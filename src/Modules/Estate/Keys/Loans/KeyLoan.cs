using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>A loan of a key (钥匙借用) from the asking until it is back; in an emergency (紧急动用) until the owner has been told and a head has closed it.</summary>
public sealed partial class KeyLoan(SiteId site, KeyId of, KeyPurpose purpose, Borrower borrower, string name, DateTimeOffset dueAt, AccountId? askedBy, DateTimeOffset askedAt) : Thing, IOfSite
{
    public KeyLoanId Id { get; private set; } = KeyLoanId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public KeyId Of { get; private set; } = of;
    /// <summary>The key while it is out, and null otherwise: the database lets nobody lend it twice.</summary>
    public KeyId? Out { get; private set; }
    public KeyPurpose Purpose { get; private set; } = purpose;
    public string? Words { get; set; }
    public Borrower Borrower { get; private set; } = borrower;
    /// <summary>Who has the key in hand.</summary>
    [Personal] public string Name { get; private set; } = name;
    /// <summary>A colleague's account.</summary>
    public AccountId? Colleague { get; init; }
    public string? Company { get; set; }
    [Personal] public string? Phone { get; private set; }
    /// <summary>A member of staff who goes along, or in an emergency the second of the two.</summary>
    public AccountId? Companion { get; init; }
    public bool NeedsApproval { get; init; }

    public AccountId? AskedBy { get; private set; } = askedBy;
    public DateTimeOffset AskedAt { get; private set; } = askedAt;
    public AccountId? ApprovedBy { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public AccountId? HandedBy { get; private set; }
    public DateTimeOffset? OutAt { get; private set; }
    public DateTimeOffset DueAt { get; private set; } = dueAt;
    public AccountId? TakenBackBy { get; private set; }
    public DateTimeOffset? BackAt { get; private set; }
    public KeyCondition? Condition { get; private set; }
    public bool SignedOnPaper { get; private set; }

    /// <summary>Of an authorised person: that the letter and the identity card were seen, and which card.</summary>
    public bool IdChecked { get; init; }
    [Personal] public string? IdTail { get; private set; }
    /// <summary>Whom the desk telephoned about it, and what they said.</summary>
    [Personal] public string? OwnerCalled { get; private set; }

    public KeyCause? Cause { get; init; }
    public DateTimeOffset? FirstConfirmedAt { get; private set; }
    public DateTimeOffset? SecondConfirmedAt { get; private set; }
    public DateTimeOffset? OwnerToldAt { get; private set; }
    public ToldBy? OwnerToldBy { get; private set; }
    [Personal] public string? OwnerTold { get; private set; }
    public string? OwnerSaid { get; private set; }

    public KeyLoanState State { get; private set; } = KeyLoanLifecycle.Rules.Initial;

    public bool IsEmergency => Purpose is KeyPurpose.Emergency;
    public bool IsOut => State is KeyLoanState.Out;
    public bool IsOpen => State is KeyLoanState.Asked or KeyLoanState.Approved or KeyLoanState.Out or KeyLoanState.Unsettled;
    public bool IsOverdue(DateTimeOffset now) => IsOut && DueAt < now;
    public string Topic => $"keys:{Site}";

    /// <summary>Whoever asked, gets it, or goes along has no say in whether it is lent.</summary>
    public bool Concerns(AccountId? account) => account is { } a && (AskedBy == a || Colleague == a || Companion == a);
    public bool Names(AccountId? account) => account is { } a && (Colleague == a || Companion == a);

    /// <summary>Whoever gets the key neither hands it out nor says that it is back.</summary>
    public bool Borrows(Actor actor) => actor.Account is { } account && Colleague == account;
    /// <summary>Whoever goes along in an emergency does not say for the first of the two that they go.</summary>
    public bool AttestsForBoth(Actor actor) => IsEmergency && FirstConfirmedAt is null && Names(actor.Account);
    internal const string Own = "Nobody hands out or takes back the key that they borrow: somebody else does it.";

    /// <summary>Due back then, as was said when it went out.</summary>
    public void Promise(DateTimeOffset dueAt) => DueAt = dueAt;
    public void Reach(string? phone) => Phone = phone;
    /// <param name="idTail">Of the identity card that was seen.</param>
    public void Authorise(string? idTail, string? ownerCalled) => (IdTail, OwnerCalled) = (idTail, ownerCalled);

    /// <summary>Whoever borrowed it from outside, and who of the household was spoken to; a colleague is known by their account.</summary>
    internal void Forget(string nobody) =>
        (Name, Company, Phone, Words, IdTail, OwnerCalled, OwnerTold, OwnerSaid) = (Borrower is Borrower.Colleague ? Name : nobody, null, null, null, null, null, null, null);
}
