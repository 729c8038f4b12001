using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Loans;

/// <summary>Loans of keys (钥匙借还台账): what is asked for, out and overdue first.</summary>
public sealed class LoanList(Work work, LoanRows rows) : Query<LoanList.Filter, PageOf<LoanList.Row>>(work, Permissions.BorrowKeys)
{
    public sealed record Filter : Listing
    {
        public KeyLoanState? State { get; init; }
        public KeyPurpose? Purpose { get; init; }
        public Borrower? Borrower { get; init; }
        /// <summary>Only what should be back by now.</summary>
        public bool? Overdue { get; init; }
        /// <summary>Asked for on this day or after.</summary>
        public DateOnly? From { get; init; }
        public DateOnly? To { get; init; }
    }

    public sealed record Row(KeyLoanId Id, SiteId Site, KeyId Key, string Number, UnitId? Unit, string Opens, KeyKind Kind, KeyPurpose Purpose, string? Words, Borrower Borrower, string Name, string? Phone,
        string? Companion, KeyLoanState State, DateTimeOffset AskedAt, string? AskedBy, string? ApprovedBy, DateTimeOffset? OutAt, string? HandedBy, DateTimeOffset DueAt, DateTimeOffset? BackAt, string? TakenBackBy,
        KeyCondition? Condition, bool IsOverdue, int Version)
    {
        /// <summary>The name with an outsider's surname alone.</summary>
        internal string Masked { get; init; } = "";
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Key",         r => r.Number)    { Class = "nowrap" },
        new("Opens",       r => r.Opens)     { Class = "nowrap" },
        new("State",       r => r.State),
        new("Purpose",     r => r.Purpose),
        new("With",        r => r.Name)      { Masked = r => r.Masked },
        new("Accompanied by",  r => r.Companion),
        new("Asked at",    r => r.AskedAt)   { Class = "nowrap" },
        new("Approved by", r => r.ApprovedBy),
        new("Out at",      r => r.OutAt)     { Class = "nowrap" },
        new("Due back",    r => r.DueAt)     { Class = "nowrap" },
        new("Back at",     r => r.BackAt)    { Class = "nowrap" },
        new("Taken back by", r => r.TakenBackBy),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var loans = Db.Set<KeyLoan>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) loans = loans.Where(l => l.State == state);
        if (filter.Purpose is { } purpose) loans = loans.Where(l => l.Purpose == purpose);
        if (filter.Borrower is { } borrower) loans = loans.Where(l => l.Borrower == borrower);
        if (filter.Overdue is true) { var now = Now; loans = loans.Where(l => l.Out != null && l.DueAt < now); }
        if (filter.From is { } from) { var since = Shown.At(from.ToDateTime(TimeOnly.MinValue)); loans = loans.Where(l => l.AskedAt >= since); }
        if (filter.To is { } to) { var until = Shown.At(to.AddDays(1).ToDateTime(TimeOnly.MinValue)); loans = loans.Where(l => l.AskedAt < until); }
        if (!string.IsNullOrWhiteSpace(filter.Q))
        {
            var words = filter.Q.Trim();
            var keys = Db.Search<KeptKey>(words).Select(k => k.Id);
            loans = loans.Where(l => keys.Contains(l.Of) || l.Name.Contains(words) || l.Company != null && l.Company.Contains(words));
        }
        var page = await loans.OrderBy(l => l.State == KeyLoanState.Out ? 0 : l.State == KeyLoanState.Asked || l.State == KeyLoanState.Approved || l.State == KeyLoanState.Unsettled ? 1 : 2)
            .ThenBy(l => l.Out == null).ThenByDescending(l => l.Out == null ? l.AskedAt : l.DueAt).ThenBy(l => l.Id).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, ct));
    }
}
