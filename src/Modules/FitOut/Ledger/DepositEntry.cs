using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.Contracts.Identity;

namespace Steward.FitOut.Ledger;

/// <summary>What moved. What was taken as a fee and is to go back is moved: no money came in that day.</summary>
public enum EntryKind { Received, Moved, Reversed, Deducted, Refunded, CameBack }

/// <summary>One line of the deposit ledger (押金流水): what moved, by which document, when and by whom. Written once, never changed.</summary>
public sealed class DepositEntry(DepositId deposit, SiteId site, FitOutId fitOut, DepositKind kind, EntryKind what, long fen, string document, AccountId? by, string byName, DateTimeOffset at)
{
    public DepositEntryId Id { get; private set; } = DepositEntryId.New();
    public DepositId Deposit { get; private set; } = deposit;
    public SiteId Site { get; private set; } = site;
    public FitOutId FitOut { get; private set; } = fitOut;
    public DepositKind Kind { get; private set; } = kind;
    public EntryKind What { get; private set; } = what;
    /// <summary>Always more than nothing; what it does to the deposit is said by its kind.</summary>
    public long Fen { get; private set; } = fen;
    public bool Adds => What is EntryKind.Received or EntryKind.Moved or EntryKind.CameBack;
    /// <summary>The number of the receipt, deduction or refund.</summary>
    public string Document { get; private set; } = document;
    public AccountId? By { get; private set; } = by;
    public string ByName { get; private set; } = byName;
    public DateTimeOffset At { get; private set; } = at;

    internal sealed class Table : IEntityTypeConfiguration<DepositEntry>
    {
        public void Configure(EntityTypeBuilder<DepositEntry> entry)
        {
            entry.ToTable("fit_out_deposit_entries", table => table.HasCheckConstraint("fit_out_deposit_entries_positive", "\"Fen\" > 0"));
            entry.Property(e => e.Id).ValueGeneratedNever();
            entry.Ignore(e => e.Adds);
            entry.Property(e => e.Document).HasMaxLength(20);
            entry.Property(e => e.ByName).HasMaxLength(80);
            entry.HasIndex(e => new { e.Deposit, e.At });
            entry.HasIndex(e => new { e.Site, e.At });
        }
    }
}
