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

/// <summary>Something kept from the deposits by a clause of the agreement (协议约定扣款), with photos and the signature of whoever bears it:
/// the deposit of somebody who did not sign is not touched. Fines do not exist: the company has no right to any.</summary>
/// <param name="applicantSigned">Who signed for whoever fits out; null if nobody did.</param>
/// <param name="contractorSigned">Who signed for the contractor; null if nobody did.</param>
public sealed class Deduction(SiteId site, FitOutId fitOut, string number, Money sum, string clause, string reason, string? applicantSigned, string? contractorSigned, AccountId? by, string byName, DateTimeOffset at) : Thing, IOfSite
{
    public DeductionId Id { get; private set; } = DeductionId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public string Number { get; private set; } = number;
    /// <summary>The violation for which the contract provides it; each is borne once.</summary>
    public ViolationId? Violation { get; init; }
    /// <summary>How many lost badges it is for; none if it is for something else. They are borne by the deposit for badges.</summary>
    public int Badges { get; init; }
    public Money Sum { get; private set; } = sum;
    public string Clause { get; private set; } = clause;
    public string Reason { get; private set; } = reason;
    [Personal] public string? ApplicantSigned { get; private set; } = applicantSigned;
    [Personal] public string? ContractorSigned { get; private set; } = contractorSigned;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;
    public DeductionState State { get; private set; } = Rules.Initial;
    public string? DecidedByName { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }
    public Money FromContractor { get; private set; }
    public Money FromHome { get; private set; }

    public void Recall() => Remember(nameof(DeductionAction.Propose), null, null, Reason);

    public static Money Bearable(bool byContractor, bool byApplicant, Deposit? contractor, Deposit? home) => new((byContractor ? contractor?.Held.Fen ?? 0 : 0) + (byApplicant ? home?.Held.Fen ?? 0 : 0));

    /// <summary>Of lost badges, the deposit for badges alone bears it.</summary>
    public DepositEntry ApproveForBadges(Deposit? badges, string? note, Actor actor, DateTimeOffset at)
    {
        Decide(note, actor, at);
        return badges is not null && Sum.CompareTo(badges.Held) <= 0 ? badges.Deduct(Sum, Number, actor, at) : throw new Refused("Only {0} yuan are held.", badges?.Held ?? Money.Zero);
    }

    /// <summary>Of those who signed, the contractor's deposit bears it first, the applicant's what is left (先扣施工企业押金,不足再扣装修人).</summary>
    public IReadOnlyList<DepositEntry> Approve(Deposit? contractor, Deposit? home, string? note, Actor actor, DateTimeOffset at)
    {
        Decide(note, actor, at);
        var held = Bearable(ContractorSigned is not null, ApplicantSigned is not null, contractor, home);
        if (Sum.CompareTo(held) > 0) throw new Refused("Only {0} yuan are held of those who signed.", held);
        FromContractor = new(ContractorSigned is null ? 0 : Math.Min(Sum.Fen, contractor?.Held.Fen ?? 0));
        FromHome = Sum - FromContractor;
        var lines = new List<DepositEntry>();
        if (FromContractor.Fen > 0) lines.Add(contractor!.Deduct(FromContractor, Number, actor, at));
        if (FromHome.Fen > 0) lines.Add(home!.Deduct(FromHome, Number, actor, at));
        return lines;
    }

    private void Decide(string? note, Actor actor, DateTimeOffset at)
    {
        if (By is not null && By == actor.Account) throw new Refused("Whoever proposed it cannot approve it: another person has to look.");
        State = Rules.After(DeductionAction.Approve, this, actor, note);
        (DecidedByName, DecidedAt) = (actor.Name, at);
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
            deduction.ToTable("fit_out_deductions", table => table.HasCheckConstraint("fit_out_deductions_signed", "\"ApplicantSigned\" IS NOT NULL OR \"ContractorSigned\" IS NOT NULL"));
            deduction.Property(d => d.Number).HasMaxLength(20);
            deduction.HasIndex(d => d.Violation).IsUnique().HasFilter("\"Violation\" IS NOT NULL AND \"State\" <> 'Dropped'").OnlyOnce("A deduction for this violation is proposed already.");
            deduction.Property(d => d.Clause).HasMaxLength(200);
            deduction.Property(d => d.Reason).HasMaxLength(400);
            deduction.Property(d => d.ApplicantSigned).HasMaxLength(80);
            deduction.Property(d => d.ContractorSigned).HasMaxLength(80);
            deduction.Property(d => d.ByName).HasMaxLength(80);
            deduction.Property(d => d.DecidedByName).HasMaxLength(80);
            deduction.HasIndex(d => d.Number).OnlyOnce("This number is taken.");
            deduction.HasIndex(d => new { d.FitOut, d.State });
        }
    }
}
