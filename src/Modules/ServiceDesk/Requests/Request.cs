using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.Search;
using Steward.Platform.UseCases;
using static Steward.ServiceDesk.Requests.RequestLifecycle;

namespace Steward.ServiceDesk.Requests;

public enum RequestType { Inquiry, Repair, Complaint, Help, Suggestion, Praise }
public enum Channel { Telephone, Counter, Portal, WeChat, Patrol, Other }
public enum Urgency { Normal, Urgent }
public enum Area { Private, Public }

/// <summary>A request (诉求): whatever a customer brings to the department, from the first word to the call-back.</summary>
public sealed partial class Request(SiteId site, string number, RequestType type, Channel channel, string subject, DateTimeOffset receivedAt) : Thing, ISearchable
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

    public UnitId? Unit { get; set; }
    public BuildingId? Building { get; set; }
    /// <summary>Where, in the caller's words, when it is not simply the unit.</summary>
    public string? Place { get; set; }
    public CustomerId? Customer { get; set; }
    [Personal] public string? ContactName { get; set; }
    [Personal] public string? ContactPhone { get; set; }
    /// <summary>The account that reported it through the portal, if any.</summary>
    public AccountId? Reporter { get; set; }

    public RequestState State { get; private set; } = Rules.Initial;
    public AccountId? Holder { get; private set; }
    public DateTimeOffset ReceivedAt { get; private set; } = receivedAt;
    public DateTimeOffset? ResolvedAt { get; private set; }
    public DateTimeOffset? ClosedAt { get; private set; }
    /// <summary>What was done or answered, in words the customer may read.</summary>
    public string? Resolution { get; private set; }

    public void Accept(Actor actor)
    {
        State = Rules.After(RequestAction.Accept, this, actor);
        Holder = actor.Account;
    }

    public void Resolve(string resolution, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(RequestAction.Resolve, this, actor, resolution);
        (Resolution, ResolvedAt) = (resolution, now);
    }

    public void Close(Actor actor, DateTimeOffset now, string? note)
    {
        State = Rules.After(RequestAction.Close, this, actor, note);
        ClosedAt = now;
    }

    public static string SearchKind => "rq";
    string ISearchable.Kind => SearchKind;
    IEnumerable<string?> ISearchable.SearchNames => [Number, ContactName, ContactPhone];
    IEnumerable<string?> ISearchable.SearchWords => [Subject, Details, Place];
}
