using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using static Steward.ServiceDesk.Requests.RequestLifecycle;

namespace Steward.ServiceDesk.Requests;

public enum RequestType { Repair, Complaint, Inquiry, Help, Suggestion, Praise }
public enum Channel { Telephone, Counter, Portal, WeChat, Patrol, QrCode, Open311, Other }
public enum Urgency { [Tone("secondary")] Normal, [Tone("red")] Urgent }
public enum Area { Private, Public }
/// <summary>Whether the customer pays for the work (有偿/无偿), or is to be told a price first.</summary>
public enum Charge { Free, Paid, ToBeQuoted }

/// <summary>A request (诉求): whatever a customer brings to the department, from the first word to the call-back.</summary>
public sealed partial class Request(SiteId site, string number, RequestType type, Channel channel, string subject, DateTimeOffset receivedAt) : Thing, ISearchable, IOfSite, IPutBack
{
    public RequestId Id { get; private set; } = RequestId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public string Number { get; private set; } = number;
    public RequestType Type { get; private set; } = type;
    public Channel Channel { get; private set; } = channel;
    public string Subject { get; private set; } = subject;
    public string? Details { get; set; }
    public CategoryId? Category { get; set; }
    public Urgency Urgency { get; set; }
    public Area Area { get; set; }
    public Charge Charge { get; set; }

    public UnitId? Unit { get; set; }
    public BuildingId? Building { get; set; }
    /// <summary>Where, in the caller's words, when it is not simply the unit.</summary>
    public string? Place { get; set; }
    /// <summary>The reporting point whose label was scanned.</summary>
    public PointId? Point { get; set; }
    public CustomerId? Customer { get; set; }
    [Personal] public string? ContactName { get; set; }
    [Personal] public string? ContactPhone { get; set; }
    /// <summary>The account that reported it through the portal, if any.</summary>
    public AccountId? Reporter { get; set; }
    /// <summary>When the customer is at home for it.</summary>
    public DateTimeOffset? AppointmentFrom { get; set; }
    public DateTimeOffset? AppointmentTo { get; set; }
    /// <summary>The member of staff a complaint is about (被投诉人).</summary>
    public AccountId? ComplainedOf { get; set; }
    /// <summary>The department a complaint is about (被投诉部门).</summary>
    public DepartmentId? ComplainedDepartment { get; set; }
    /// <summary>When what is complained of happened, if not as it was brought.</summary>
    public DateTimeOffset? OccurredAt { get; set; }
    /// <summary>What the customer wants done about it (诉求).</summary>
    public string? Wish { get; set; }

    public RequestState State { get; private set; } = Rules.Initial;
    /// <summary>Who sees to it now.</summary>
    public AccountId? Holder { get; private set; }
    /// <summary>The department it was handed to, if it left the desk.</summary>
    public DepartmentId? Department { get; private set; }
    /// <summary>What it waits for, out of the list.</summary>
    public HoldReasonId? HeldFor { get; private set; }
    /// <summary>What the list does not say of it.</summary>
    public string? HeldBecause { get; private set; }
    public DateTimeOffset? HeldUntil { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; } = receivedAt;
    public DateTimeOffset? ResolvedAt { get; private set; }
    public AccountId? ResolvedBy { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    /// <summary>What was done or answered, in words the customer may read.</summary>
    public string? Resolution { get; private set; }
    public int TimesReopened { get; private set; }
    public DateTimeOffset? ReopenedAt { get; private set; }
    /// <summary>Work on it was not right and was done again (返工).</summary>
    public bool Reworked { get; private set; }

    public static string SearchKind => "rq";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, ContactName, ContactPhone];
    IEnumerable<string?> ISearchable.SearchWords => [Subject, Details, Place];
}
