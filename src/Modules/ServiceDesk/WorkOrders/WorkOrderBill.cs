using Steward.Contracts.ServiceDesk;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.WorkOrders.WorkOrderLifecycle;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>What a work order costs: the offer and the customer's word, materials and labour, and who pays.</summary>
public sealed partial class WorkOrder
{
    private readonly List<WorkOrderLine> lines = [];
    public IReadOnlyList<WorkOrderLine> Lines => lines;

    /// <summary>Why the customer pays nothing; null when the work is paid.</summary>
    public FreeReason? Free { get; private set; } = FreeReason.Service;
    public Money? Quoted { get; private set; }
    public string? QuoteNote { get; private set; }
    public DateTimeOffset? QuotedAt { get; private set; }
    public DateTimeOffset? AgreedAt { get; private set; }
    /// <summary>Who gave the customer's word.</summary>
    [Personal] public string? AgreedBy { get; private set; }
    /// <summary>Materials and labour together, kept with the order so that lists can add it up.</summary>
    public Money Total { get; private set; }

    public Money Materials => Sum(LineKind.Material);
    public Money Labour => Sum(LineKind.Labour);
    /// <summary>What the customer owes: nothing when the work is free.</summary>
    public Money Due => Free is null ? Total : Money.Zero;

    /// <summary>What has been put to the customer's account so far.</summary>
    public Money Charged { get; private set; }

    /// <summary>What is to be put to the customer's account now, or taken off it again: nothing twice, and nothing for what is only done again.</summary>
    public Money TakeCharge()
    {
        if (Free is FreeReason.Rework) return Money.Zero;
        var change = Due - Charged;
        Charged = Due;
        return change;
    }

    private Money Sum(LineKind kind) => lines.Where(l => l.Kind == kind).Aggregate(Money.Zero, (sum, line) => sum + line.Amount);

    /// <summary>Why work on such a request is usually free; null where the customer pays or is told a price first.</summary>
    public static FreeReason? UsuallyFree(Request request) => request switch
    {
        { Area: Area.Public }   => FreeReason.PublicArea,
        { Charge: Charge.Free } => FreeReason.Service,
        _                       => null,
    };

    /// <summary>Says why it is free, or by null that the customer pays.</summary>
    public void Waive(FreeReason? reason) => Free = reason;

    public void Quote(Money amount, string? note, Actor actor, DateTimeOffset now)
    {
        State = Rules.After(WorkOrderAction.Quote, this, actor, note);
        (Quoted, QuoteNote, QuotedAt, Free) = (amount, note, now, null);
        (AgreedAt, AgreedBy) = (null, null);
    }

    internal const string OnPaper = "Paper";

    public void Agree(string by, Actor actor, DateTimeOffset now, bool onPaper = false)
    {
        State = Rules.After(WorkOrderAction.Agree, this, actor, by, onPaper ? OnPaper : null);
        (AgreedAt, AgreedBy) = (now, by);
    }

    public void Decline(string? reason, Actor actor) => State = Rules.After(WorkOrderAction.Decline, this, actor, reason);

    public WorkOrderLine Add(WorkOrderLine line)
    {
        RefuseBillClosed();
        if (lines.Count >= MostLines) throw new Refused("A work order has at most {0} lines.", MostLines);
        lines.Add(line);
        Total = Materials + Labour;
        return line;
    }

    public void Remove(WorkOrderLineId id)
    {
        RefuseBillClosed();
        lines.Remove(lines.SingleOrDefault(l => l.Id == id) ?? throw new NotFound());
        Total = Materials + Labour;
    }

    public const int MostLines = 100;

    private void RefuseBillClosed()
    {
        if (!IsOpen) throw new Refused("The bill can no longer be changed: the work order is “{0}”.", State);
    }

    /// <summary>A price agreed as a whole stands on the bill as one line when nothing else does.</summary>
    private void BillAsAgreed()
    {
        if (Free is null && Quoted is { } quoted && AgreedAt is not null && lines.Count == 0)
            Add(new(LineKind.Labour, (QuoteNote ?? Task) is { Length: > 80 } name ? name[..80] : QuoteNote ?? Task, 1, null, quoted));
    }

    /// <summary>Nobody pays for what they have not agreed to, and never more than that.</summary>
    private void RefuseUnagreed()
    {
        if (Free is null && Total.Fen > 0 && AgreedAt is null && SignedBy is null)
            throw new Refused("Work that is paid for needs an agreed quote or the customer's signature.");
        if (Free is null && Quoted is { } quoted && AgreedAt is not null && Total.CompareTo(quoted) > 0)
            throw new Refused("The customer agreed to {0}, the bill says {1}: more than agreed needs a new quote.", quoted, Total);
    }
}
