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
    /// <summary>What the customer owes: nothing when the work is free, and once it is done again never more than was charged before (返工不再收费).</summary>
    public Money Due => Reworked && Price.CompareTo(Charged) > 0 ? Charged : Price;
    private Money Price => Free is null || Reworked && Free is FreeReason.Rework ? Total : Money.Zero;
    /// <summary>There is a reason why the customer pays nothing, and nothing was charged before.</summary>
    public bool IsFree => Free is not null && Due.Fen == 0;

    /// <summary>What has been put to the customer's account so far.</summary>
    public Money Charged { get; private set; }

    /// <summary>What is to be put to the customer's account now, or taken off it again: nothing twice.</summary>
    public Money TakeCharge()
    {
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

    /// <summary>A price was offered that is neither agreed to nor declined, and the customer can say so now.</summary>
    public bool AwaitsAnswer => State is WorkOrderState.Quoted || State is WorkOrderState.OnHold && QuotedAt is not null && AgreedAt is null && !Reworked;

    public void Quote(Money amount, string? note, Actor actor, DateTimeOffset now)
    {
        if (Reworked) throw new Refused("What is done again is free of charge: what comes on top is another work order.");
        State = Rules.After(WorkOrderAction.Quote, this, actor, note);
        (Quoted, QuoteNote, QuotedAt, Free) = (amount, note, now, null);
        (AgreedAt, AgreedBy) = (null, null);
    }

    internal const string OnPaper = "Paper";

    public void Agree(string by, Actor actor, DateTimeOffset now, bool onPaper = false)
    {
        RefuseUnasked();
        State = Rules.After(WorkOrderAction.Agree, this, actor, by, onPaper ? OnPaper : null);
        (AgreedAt, AgreedBy) = (now, by);
        Unhold();
    }

    /// <summary>What was declined is no longer on offer.</summary>
    public void Decline(string? reason, Actor actor)
    {
        RefuseUnasked();
        State = Rules.After(WorkOrderAction.Decline, this, actor, reason);
        Unhold();
        QuotedAt = null;
    }

    private void RefuseUnasked()
    {
        if (State is WorkOrderState.OnHold && !AwaitsAnswer) throw new Refused("No price waits for an answer.");
    }

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
        if (Free is null && Quoted is { } quoted && AgreedAt is not null && lines.Count == 0 && !Reworked)
            Add(new(LineKind.Labour, (QuoteNote ?? Task) is { Length: > 80 } name ? name[..80] : QuoteNote ?? Task, 1, null, quoted));
    }

    /// <summary>Nobody pays for what they have not agreed to, and never more than that; for what is done again nothing more.</summary>
    private void RefuseUnagreed()
    {
        if (Reworked) return;
        if (Free is null && Total.Fen > 0 && AgreedAt is null && SignedBy is null)
            throw new Refused("Work that is paid for needs an agreed quote or the customer's signature.");
        if (Free is null && Quoted is { } quoted && AgreedAt is not null && Total.CompareTo(quoted) > 0)
            throw new Refused("The customer agreed to {0}, the bill says {1}: more than agreed needs a new quote.", quoted, Total);
    }
}
