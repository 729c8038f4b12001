using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Platform.Audit;
using Steward.Platform.Lifecycles;
using Steward.Platform.UseCases;
using Steward.Platform.Data;

namespace Steward.FitOut.Ledger;

/// <summary>Whose deposit it is: the home's, the contractor's, that for badges; or fees of a fit-out that was called off, which go back as deposits do.</summary>
public enum DepositKind { Home, Contractor, Badges, Fees }

/// <summary>A deposit (押金) that always balances: held is what was received less what was deducted and refunded, and never less than nothing.
/// Each verb yields the line that explains it; a constraint of the database holds what the verbs promise.</summary>
public sealed class Deposit(SiteId site, FitOutId fitOut, DepositKind kind) : Thing, IOfSite
{
    public DepositId Id { get; private set; } = DepositId.New();
    public override Guid Key => Id.Value;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public DepositKind Kind { get; private set; } = kind;
    /// <summary>In fen, as all sums that the database adds up.</summary>
    public long Received { get; private set; }
    public long Deducted { get; private set; }
    public long Refunded { get; private set; }
    public DateTimeOffset? FirstAt { get; private set; }

    public Money Held => new(Received - Deducted - Refunded);

    public DepositEntry Receive(Money sum, string document, Actor by, DateTimeOffset at) => Take(EntryKind.Received, sum, document, by, at);

    /// <summary>What its receipt brought as a fee is held from now on; the money came in earlier.</summary>
    public DepositEntry Move(Money sum, string document, Actor by, DateTimeOffset at) => Take(EntryKind.Moved, sum, document, by, at);

    /// <summary>The receipt was a mistake: what it brought goes out of the ledger again by a line of its own.</summary>
    public DepositEntry Reverse(Money sum, string document, Actor by, DateTimeOffset at)
    {
        Received -= WithinHeld(sum);
        return Line(EntryKind.Reversed, sum, document, by, at);
    }

    public DepositEntry Deduct(Money sum, string document, Actor by, DateTimeOffset at)
    {
        Deducted += WithinHeld(sum);
        return Line(EntryKind.Deducted, sum, document, by, at);
    }

    public DepositEntry Refund(Money sum, string document, Actor by, DateTimeOffset at)
    {
        Refunded += WithinHeld(sum);
        return Line(EntryKind.Refunded, sum, document, by, at);
    }

    /// <summary>A refund that did not arrive is held again, by a line of its own.</summary>
    public DepositEntry TakeBack(Money sum, string document, Actor by, DateTimeOffset at)
    {
        Refunded -= Positive(sum) <= Refunded ? sum.Fen : throw new Refused("Only {0} yuan were given back.", new Money(Refunded));
        return Line(EntryKind.CameBack, sum, document, by, at);
    }

    private DepositEntry Take(EntryKind what, Money sum, string document, Actor by, DateTimeOffset at)
    {
        Received += Positive(sum);
        FirstAt ??= at;
        return Line(what, sum, document, by, at);
    }

    private long WithinHeld(Money sum) => Positive(sum) <= Held.Fen ? sum.Fen : throw new Refused("Only {0} yuan are held.", Held);
    private static long Positive(Money sum) => sum.Fen > 0 ? sum.Fen : throw new Refused("An amount is more than nothing.");
    private DepositEntry Line(EntryKind what, Money sum, string document, Actor by, DateTimeOffset at) => new(Id, Site, FitOut, Kind, what, sum.Fen, document, by.Account, by.Name, at);

    internal sealed class Table : IEntityTypeConfiguration<Deposit>
    {
        private const string Balances = "\"Received\" >= 0 AND \"Deducted\" >= 0 AND \"Refunded\" >= 0 AND \"Received\" - \"Deducted\" - \"Refunded\" >= 0";

        public void Configure(EntityTypeBuilder<Deposit> deposit)
        {
            deposit.ToTable("fit_out_deposits", table => table.HasCheckConstraint("fit_out_deposits_balance", Balances));
            deposit.Ignore(d => d.Held);
            deposit.HasIndex(d => new { d.FitOut, d.Kind }).OnlyOnce("There is a deposit of this kind already.", orAnother: true);
            deposit.HasIndex(d => d.Site);
        }
    }
}
