using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Keys.Cabinets;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Keys.Loans;
using Steward.Platform.Pages;
using Steward.Platform.Search;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys;

/// <summary>The keys in the company's keeping (钥匙台账).</summary>
public sealed class KeyList(Work work, KeyRows rows) : Query<KeyList.Filter, PageOf<KeyList.Row>>(work, Permissions.BorrowKeys)
{
    public sealed record Filter : Listing
    {
        public KeptKeyState? State { get; init; }
        public KeyKind? Kind { get; init; }
        public KeyCabinetId? Cabinet { get; init; }
        public UnitId? Unit { get; init; }
        /// <summary>Only what should be back by now.</summary>
        public bool? Overdue { get; init; }
        /// <summary>Only of agreements whose last day is past and which nobody has ended.</summary>
        public bool? Expired { get; init; }
    }

    /// <param name="Opens">The house number, or the public place.</param>
    /// <param name="Owner">Who left it.</param>
    /// <param name="With">Who has it, while it is out.</param>
    public sealed record Row(KeyId Id, SiteId Site, string Number, UnitId? Unit, string Opens, KeyKind Kind, int Sets, KeptKeyState State, string? Hook, KeyHookId? HookId, string? Seal,
        string? Owner, KeyCustodyId? Custody, DateOnly? CustodyTo, KeyLoanId? Loan, string? With, DateTimeOffset? DueAt, bool IsOverdue, int Version)
    {
        /// <summary>The same with an outsider's surname alone.</summary>
        internal string? WithMasked { get; init; }
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Key",         r => r.Number, "number")   { Class = "nowrap" },
        new("Opens",       r => r.Opens, "opens")     { Class = "nowrap" },
        new("Kind of key", r => r.Kind, "kind"),
        new("Sets",        r => r.Sets)               { Class = "num" },
        new("State",       r => r.State, "state"),
        new("Hook",        r => r.Hook)               { Class = "nowrap" },
        new("Seal number", r => r.Seal)               { Class = "nowrap" },
        new("Left by",     r => r.Owner)              { Masked = r => Shown.MaskedName(r.Owner) },
        new("Custody until", r => r.CustodyTo)        { Class = "nowrap" },
        new("With",        r => r.With)               { Masked = r => r.WithMasked },
        new("Due back",    r => r.DueAt)              { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var keys = Db.Search<KeptKey>(filter.Q).VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) keys = keys.Where(k => k.State == state);
        if (filter.Kind is { } kind) keys = keys.Where(k => k.Kind == kind);
        if (filter.Unit is { } unit) keys = keys.Where(k => k.Unit == unit);
        if (filter.Cabinet is { } cabinet) keys = keys.Where(k => Db.Set<KeyHook>().Any(h => h.Id == k.Hook && h.Cabinet == cabinet));
        if (filter.Overdue is true) keys = keys.Where(k => Db.Set<KeyLoan>().Any(l => l.Out == k.Id && l.DueAt < Now));
        if (filter.Expired is true)
        {
            var today = Shown.DayOf(Now);
            keys = keys.Where(k => Db.Set<KeyCustody>().Any(c => c.Id == k.Custody && c.State == KeyCustodyState.Running && c.To < today));
        }
        var page = await Sorted(keys, filter.Sort).PageFor(filter, ct);
        return page.With(await rows.Of(page.Rows, ct));
    }

    private static IQueryable<KeptKey> Sorted(IQueryable<KeptKey> keys, string? sort) => sort switch
    {
        "opens"   => keys.OrderBy(k => k.House == null).ThenBy(k => k.House).ThenBy(k => k.Place).ThenBy(k => k.Number),
        "-opens"  => keys.OrderBy(k => k.House == null).ThenByDescending(k => k.House).ThenByDescending(k => k.Place).ThenBy(k => k.Number),
        "kind"    => keys.OrderBy(k => k.Kind).ThenBy(k => k.Number),
        "-kind"   => keys.OrderByDescending(k => k.Kind).ThenBy(k => k.Number),
        "state"   => keys.OrderBy(k => k.State).ThenBy(k => k.Number),
        "-state"  => keys.OrderByDescending(k => k.State).ThenBy(k => k.Number),
        "-number" => keys.OrderByDescending(k => k.Number),
        _         => keys.OrderBy(k => k.Number),
    };
}
