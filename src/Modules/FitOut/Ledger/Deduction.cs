using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using static Steward.FitOut.Ledger.DeductionLifecycle;
using Steward.Platform.Data;

namespace Steward.FitOut.Ledger;

/// <summary>Who signed that they agree.</summary>
public enum Signer { Customer, Contractor }

/// <summary>Something kept from the deposits by a clause of the agreement (协议约定扣款), with photos and the signature of whoever bears it.
/// Fines do not exist: the company has no right to any.</summary>
public sealed class Deduction(SiteId site, FitOutId fitOut, string number, Money sum, string clause, string reason, Signer signer, string signedBy, AccountId? by, string byName, DateTimeOffset at) : Thing, IOfSite
{
    public DeductionId Id { get; private set; } = DeductionId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public string Number { get; private set; } = number;
    /// <summary>The violation for which the contract provides it; each is borne once.</summary>
    public ViolationId? Violation { get; init; }
    public Money Sum { get; private set; } = sum;
    public string Clause { get; private set; } = clause;
    public string Reason { get; private set; } = reason;
    public Signer Signer { get; private set; } = signer;
    [Personal] public string SignedBy { get; private set; } = signedBy;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public DeductionState State { get; private set; } = Rules.Initial;
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Money FromContractor { get; private set; }
    public Money FromHome { get; private set; }

    public void Recall() => Remember(nameof(DeductionAction.Propose), null, null, Reason);

    /// <summary>The contractor's deposit bears it first, the applicant's what is left (先扣施工企业押金,不足再扣装修人).</summary>
    public IReadOnlyList<DepositEntry> Approve(Deposit? contractor, Deposit? home, Actor actor, DateTimeOffset at)
    {
        if (By is not null && By == actor.Account) throw new Refused("Whoever proposed it cannot approve it: another person has to look.");
        State = Rules.After(DeductionAction.Approve, this, actor);
        var held = (contractor?.Held.Fen ?? 0) + (home?.Held.Fen ?? 0);
        if (Sum.Fen > held) throw new Refused("Only {0} yuan are held.", new Money(held));
        FromContractor = new(Math.Min(Sum.Fen, contractor?.Held.Fen ?? 0));
        FromHome = Sum - FromContractor;
        (DecidedByName, DecidedAt) = (actor.Name, at);
        var lines = new List<DepositEntry>();
        if (FromContractor.Fen > 0) lines.Add(contractor!.Deduct(FromContractor, Number, actor, at));
        if (FromHome.Fen > 0) lines.Add(home!.Deduct(FromHome, Number, actor, at));
        return lines;
    }

    public void Drop(string why, Actor actor, DateTimeOffset at)
    {
        State = Rules.After(DeductionAction.Drop, this, actor, why);
        (DecidedByName, DecidedAt) = (actor.Name, at);
    }

    internal sealed class Table : IEntityTypeConfiguration<Deduction>
    {
        public void Configure(EntityTypeBuilder<Deduction> deduction)
        {
            deduction.ToTable("fit_out_deductions");
            deduction.Property(d => d.Number).HasMaxLength(20);
            deduction.HasIndex(d => d.Violation).IsUnique().HasFilter("\"Violation\" IS NOT NULL AND \"State\" <> 'Dropped'").OnlyOnce("A deduction for this violation is proposed already.");
            deduction.Property(d => d.Clause).HasMaxLength(200);
            deduction.Property(d => d.Reason).HasMaxLength(400);
            deduction.Property(d => d.SignedBy).HasMaxLength(80);
            deduction.Property(d => d.ByName).HasMaxLength(80);
            deduction.Property(d => d.DecidedByName).HasMaxLength(80);
            deduction.HasIndex(d => d.Number).OnlyOnce("This number is taken.");
            deduction.HasIndex(d => new { d.FitOut, d.State });
        }
    }
}
