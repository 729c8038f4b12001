using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.UseCases;
using Steward.Platform.Data;

namespace Steward.FitOut.Ledger;

/// <summary>By what the rubbish fee is reckoned.</summary>
public enum RubbishBasis { PerSquareMetre, PerHome }

/// <summary>What a tariff says: every figure may be nothing.</summary>
/// <param name="Clause">The clause of the agreement by which deposits are taken.</param>
public sealed record Rates(Money Deposit, Money ContractorDeposit, Money Rubbish, RubbishBasis RubbishBasis, Money BadgeFee, Money BadgeDeposit, Money BadgeReissue, string? Clause);

/// <summary>What fit-outs pay at a site from a day on (装修收费标准). Never changed: a later one follows it, and of two of one day the last one counts, so that a mistake is put right and every charge can be explained.</summary>
public sealed class Tariff(SiteId site, DateOnly from, AccountId? by, string byName, DateTimeOffset at) : IOfSite
{
    public TariffId Id { get; private set; } = TariffId.New();
    public SiteId Site { get; private set; } = site;
    public DateOnly From { get; private set; } = from;
    /// <summary>The community's first, second … tariff, in the order in which they were set.</summary>
    public int Edition { get; init; } = 1;
    public Money Deposit { get; private set; }
    public Money ContractorDeposit { get; private set; }
    public Money Rubbish { get; private set; }
    public RubbishBasis RubbishBasis { get; private set; }
    public Money BadgeFee { get; private set; }
    public Money BadgeDeposit { get; private set; }
    public Money BadgeReissue { get; private set; }
    public string? Clause { get; private set; }
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    public Rates Rates => new(Deposit, ContractorDeposit, Rubbish, RubbishBasis, BadgeFee, BadgeDeposit, BadgeReissue, Clause);

    public Tariff Say(Rates rates)
    {
        (Deposit, ContractorDeposit, Rubbish, RubbishBasis) = (rates.Deposit, rates.ContractorDeposit, rates.Rubbish, rates.RubbishBasis);
        (BadgeFee, BadgeDeposit, BadgeReissue, Clause) = (rates.BadgeFee, rates.BadgeDeposit, rates.BadgeReissue, rates.Clause);
        return this;
    }

    internal sealed class Table : IEntityTypeConfiguration<Tariff>
    {
        public void Configure(EntityTypeBuilder<Tariff> tariff)
        {
            tariff.ToTable("fit_out_tariffs");
            tariff.Property(t => t.Id).ValueGeneratedNever();
            tariff.Property(t => t.Clause).HasMaxLength(200);
            tariff.Property(t => t.ByName).HasMaxLength(80);
            tariff.Ignore(t => t.Rates);
            tariff.HasIndex(t => new { t.Site, t.Edition }).OnlyOnce("Somebody else has just set a tariff: look again.");
            tariff.HasIndex(t => new { t.Site, t.From });
        }
    }
}
