using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.FitOut.Projects;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.Platform.Pages;
using Steward.Platform.Data;

namespace Steward.FitOut.Ledger;

public enum PayMethod { Cash, Card, WeChat, Alipay, Transfer }

/// <summary>Money received for a fit-out, and its numbered receipt (收据). A mistaken one is reversed by a row of its own (冲正), never deleted.</summary>
public sealed class Payment(SiteId site, FitOutId fitOut, string number, string payer, PayMethod method, string? reference, Money total, AccountId? by, string byName, DateTimeOffset at) : Thing, IOfSite
{
    public PaymentId Id { get; private set; } = PaymentId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public string Number { get; private set; } = number;
    [Personal] public string Payer { get; private set; } = payer;
    public PayMethod Method { get; private set; } = method;
    /// <summary>The number of the transfer or of the card terminal's slip.</summary>
    public string? Reference { get; private set; } = reference;
    public Money Total { get; private set; } = total;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    /// <summary>When it was typed in; the money may have come in on a day before.</summary>
    public DateTimeOffset At { get; private set; } = at;
    /// <summary>The day, by the Chinese calendar, in whose till the money is.</summary>
    public DateOnly ReceivedOn { get; init; } = Shown.DayOf(at);
    public DateTimeOffset? ReversedAt { get; private set; }
    public string? ReversedByName { get; private set; }
    public string? WhyReversed { get; private set; }

    /// <summary>On its day and before work begins, whoever takes money puts a mistake right; after that it wants somebody who approves refunds and did not take it.</summary>
    public bool MayReverse(ProjectState state, Actor actor, DateTimeOffset now) =>
        actor.May(Permissions.Refund) && (By is null || By != actor.Account) || actor.May(Permissions.Cashier) && state is ProjectState.Approved or ProjectState.Settled && Shown.DayOf(At) == Shown.DayOf(now);

    public void Reverse(string why, string byName, DateTimeOffset at)
    {
        if (ReversedAt is not null) throw new Refused("This receipt was reversed already.");
        (ReversedAt, ReversedByName, WhyReversed) = (at, byName, why);
    }

    internal sealed class Table : IEntityTypeConfiguration<Payment>
    {
        public void Configure(EntityTypeBuilder<Payment> payment)
        {
            payment.ToTable("fit_out_payments");
            payment.Property(p => p.Number).HasMaxLength(20);
            payment.Property(p => p.Payer).HasMaxLength(80);
            payment.Property(p => p.Reference).HasMaxLength(60);
            payment.Property(p => p.ByName).HasMaxLength(80);
            payment.Property(p => p.ReversedByName).HasMaxLength(80);
            payment.Property(p => p.WhyReversed).HasMaxLength(200);
            payment.HasIndex(p => p.Number).OnlyOnce("This number is taken.");
            payment.HasIndex(p => new { p.FitOut, p.At });
            payment.HasIndex(p => new { p.Site, p.ReceivedOn });
        }
    }
}

/// <summary>What a payment was for, as it stands on the receipt.</summary>
public sealed class PaymentLine(PaymentId payment, ChargeId charge, ChargeKind kind, Money sum)
{
    public PaymentId Payment { get; private set; } = payment;
    public ChargeId Charge { get; private set; } = charge;
    public ChargeKind Kind { get; private set; } = kind;
    public Money Sum { get; private set; } = sum;

    internal sealed class Table : IEntityTypeConfiguration<PaymentLine>
    {
        public void Configure(EntityTypeBuilder<PaymentLine> line) => line.ToTable("fit_out_payment_lines").HasKey(l => new { l.Payment, l.Charge });
    }
}
