using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.Platform.Data;

namespace Steward.FitOut.Ledger;

public enum ChargeKind { Deposit, ContractorDeposit, Rubbish, BadgeFee, BadgeDeposit, BadgeReissue }

/// <summary>Something that a fit-out has to pay, by the tariff of the day of its approval (应收款项).</summary>
/// <param name="of">What it is charged for: the fit-out as a whole, or one badge.</param>
/// <param name="hundredths">How much of the measure: 89.50 m² are 8950, three badges 300.</param>
public sealed class Charge(SiteId site, FitOutId fitOut, ChargeKind kind, Guid of, long hundredths, Money price, TariffId tariff, DateTimeOffset at) : Thing
{
    public ChargeId Id { get; private set; } = ChargeId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public ChargeKind Kind { get; private set; } = kind;
    public Guid Of { get; private set; } = of;
    public long Hundredths { get; private set; } = hundredths;
    public Money Price { get; private set; } = price;
    public TariffId Tariff { get; private set; } = tariff;
    public DateTimeOffset At { get; private set; } = at;
    /// <summary>The payment that settled it; none while it is due.</summary>
    public PaymentId? PaidBy { get; private set; }
    public DateTimeOffset? DroppedAt { get; private set; }
    public string? WhyDropped { get; private set; }

    public Money Sum => Price * (Hundredths / 100m);
    public bool IsDue => PaidBy is null && DroppedAt is null;
    public DepositKind? Deposit => DepositOf(Kind);

    /// <summary>As what its money is held: nothing of a fit-out that was called off is kept as a fee.</summary>
    public DepositKind? HeldAs(ProjectState state) => Deposit ?? (state is ProjectState.CalledOff ? DepositKind.Fees : null);

    public static DepositKind? DepositOf(ChargeKind kind) => kind switch
    {
        ChargeKind.Deposit           => DepositKind.Home,
        ChargeKind.ContractorDeposit => DepositKind.Contractor,
        ChargeKind.BadgeDeposit      => DepositKind.Badges,
        _ => null,
    };

    public void Settle(PaymentId payment)
    {
        if (PaidBy is not null) throw new Refused("This is paid already.");
        if (DroppedAt is not null) throw new Refused("This was dropped: there is nothing to pay.");
        PaidBy = payment;
    }

    public void FallDue() => PaidBy = null;

    public void Drop(string why, DateTimeOffset at)
    {
        if (PaidBy is not null) throw new Refused("This is paid already.");
        if (DroppedAt is null) (DroppedAt, WhyDropped) = (at, why);
    }

    internal sealed class Table : IEntityTypeConfiguration<Charge>
    {
        public void Configure(EntityTypeBuilder<Charge> charge)
        {
            charge.ToTable("fit_out_charges");
            charge.Property(c => c.WhyDropped).HasMaxLength(200);
            charge.Ignore(c => c.Sum).Ignore(c => c.IsDue).Ignore(c => c.Deposit);
            charge.HasIndex(c => new { c.FitOut, c.Kind, c.Of }).HasFilter("\"DroppedAt\" IS NULL").OnlyOnce("The charges have been calculated already.");
        }
    }
}
