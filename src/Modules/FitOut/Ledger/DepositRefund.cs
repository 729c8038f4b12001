using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.FitOut.Ledger.RefundLifecycle;
using Steward.Platform.Data;

namespace Steward.FitOut.Ledger;

/// <summary>A deposit given back (押金退还): proposed by one person, approved by another, paid out against the accepted work.</summary>
public sealed class DepositRefund(SiteId site, FitOutId fitOut, DepositId deposit, DepositKind kind, string number, Money sum, string payee, AccountId? by, string byName, DateTimeOffset at) : Thing, IOfSite
{
    public DepositRefundId Id { get; private set; } = DepositRefundId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public DepositId Deposit { get; private set; } = deposit;
    public DepositKind Kind { get; private set; } = kind;
    public string Number { get; private set; } = number;
    public Money Sum { get; private set; } = sum;
    [Personal] public string Payee { get; private set; } = payee;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public RefundState State { get; private set; } = Rules.Initial;
    public string? ApprovedByName { get; private set; }
    public DateTimeOffset? ApprovedAt { get; private set; }
    public PayMethod? Method { get; private set; }
    public string? Reference { get; private set; }
    public string? PaidByName { get; private set; }
    public DateTimeOffset? PaidAt { get; private set; }

    public void Recall(string? note) => Remember(nameof(RefundAction.Propose), null, null, note);

    public void Approve(string? note, Actor actor, DateTimeOffset at)
    {
        if (By is not null && By == actor.Account) throw new Refused("Whoever proposed it cannot approve it: another person has to look.");
        State = Rules.After(RefundAction.Approve, this, actor, note);
        (ApprovedByName, ApprovedAt) = (actor.Name, at);
    }

    public DepositEntry Pay(Deposit deposit, PayMethod method, string? reference, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(RefundAction.Pay, this, actor, reference);
        (Method, Reference, PaidByName, PaidAt) = (method, reference, actor.Name, at);
        return deposit.Refund(Sum, Number, actor, at);
    }

    /// <summary>The transfer bounced: the money is held again, and a new refund can be proposed.</summary>
    public DepositEntry ComeBack(Deposit deposit, string why, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(RefundAction.ComeBack, this, actor, why);
        return deposit.TakeBack(Sum, Number, actor, at);
    }

    public void Drop(string why, Actor actor) => State = Rules.After(RefundAction.Drop, this, actor, why);

    internal sealed class Table : IEntityTypeConfiguration<DepositRefund>
    {
        public void Configure(EntityTypeBuilder<DepositRefund> refund)
        {
            refund.ToTable("fit_out_deposit_refunds");
            refund.Property(r => r.Number).HasMaxLength(20);
            refund.Property(r => r.Payee).HasMaxLength(80);
            refund.Property(r => r.ByName).HasMaxLength(80);
            refund.Property(r => r.ApprovedByName).HasMaxLength(80);
            refund.Property(r => r.PaidByName).HasMaxLength(80);
            refund.Property(r => r.Reference).HasMaxLength(60);
            refund.HasIndex(r => r.Number).OnlyOnce("This number is taken.");
            refund.HasIndex(r => r.Deposit).HasFilter("\"State\" IN ('Proposed', 'Approved')").OnlyOnce("A refund of this deposit is under way already.");
            refund.HasIndex(r => new { r.FitOut, r.State });
        }
    }
}
