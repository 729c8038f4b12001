using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Occupancies;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Duplicates;

/// <summary>Customers who may be on record twice, those first of whom most speaks for it.</summary>
public sealed class LikelyDuplicateList(Work work, KeyRing ring) : Query<LikelyDuplicateList.Filter, PageOf<LikelyDuplicateList.Row>>(work, Permissions.Merge)
{
    public sealed record Filter : Listing
    {
        public DuplicateReason? Reason { get; init; }
        public DuplicateStrength? Strength { get; init; }
        /// <summary>Those that somebody told apart instead.</summary>
        public bool? ToldApart { get; init; }
    }

    public sealed record Row(LikelyDuplicateId Id, CustomerId First, string FirstName, string? FirstPhone, string FirstUnits, CustomerId Second, string SecondName, string? SecondPhone, string SecondUnits,
        bool SameIdentity, bool SamePhone, bool SameUnit, NameLikeness Name, DuplicateStrength Strength, DateTimeOffset FoundAt, DateTimeOffset? ToldApartAt, string? ToldApartBy, string? ToldApartFor, int Version)
    {
        public IReadOnlyList<DuplicateReason> Reasons => [.. new[] { (SameIdentity, DuplicateReason.SameIdentity), (SamePhone, DuplicateReason.SamePhone), (SameUnit, DuplicateReason.SameUnit) }.Where(r => r.Item1).Select(r => r.Item2)];
    }

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("One",           r => r.FirstName),
        new("The other",     r => r.SecondName),
        new("Strength",      r => r.Strength),
        new("Same identity number", r => r.SameIdentity),
        new("Same phone",    r => r.SamePhone),
        new("Same unit",     r => r.SameUnit),
        new("Names",         r => r.Name),
        new("Found at",      r => r.FoundAt) { Class = "nowrap" },
        new("Marked as different by", r => r.ToldApartBy),
        new("Remark",        r => r.ToldApartFor),
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var pairs = Db.Set<LikelyDuplicate>().VisibleTo(Actor).InChosenSite(Actor).Where(p => p.ToldApartAt != null == (filter.ToldApart == true));
        if (filter.Strength is { } strength) pairs = pairs.Where(p => p.Strength == strength);
        if (filter.Reason is { } reason) pairs = reason switch
        {
            DuplicateReason.SameIdentity => pairs.Where(p => p.SameIdentity),
            DuplicateReason.SamePhone    => pairs.Where(p => p.SamePhone),
            _                            => pairs.Where(p => p.SameUnit),
        };
        if (filter.Q.OrNull() is { } words)
        {
            var found = (await Db.FindCustomers(words, Actor, ring, ct, reach: Platform.Search.Reach.All)).Things.Select(c => c.Id);
            pairs = pairs.Where(p => found.Contains(p.First) || found.Contains(p.Second));
        }
        // As words the strengths stand in the order of the alphabet, which is theirs.
        var page = await pairs.OrderBy(p => p.Strength).ThenBy(p => p.FoundAt).ThenBy(p => p.Id).PageFor(filter, ct);
        var ids = page.Rows.SelectMany(p => new[] { p.First, p.Second }).Distinct().ToArray();
        var people = await Db.Set<Customer>().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Kind, c.Name, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault() }).ToDictionaryAsync(c => c.Id, ct);
        var homes = (await Db.Set<Occupancy>().On(Shown.DayOf(Now)).Where(o => ids.Contains(o.Customer)).Join(Db.Set<Unit>(), o => o.Unit, u => u.Id, (o, u) => new { o.Customer, u.Label }).Distinct().ToListAsync(ct)).ToLookup(h => h.Customer, h => h.Label);
        string Name(CustomerId id) => Privacy.Name(Actor, people[id].Kind, people[id].Name);
        string? Phone(CustomerId id) => people[id].Phone is { } number ? Shown.Masked(number) : null;
        string Homes(CustomerId id) => string.Join("、", homes[id].Order(StringComparer.Ordinal));
        return page.With(page.Rows.Select(p => new Row(p.Id, p.First, Name(p.First), Phone(p.First), Homes(p.First), p.Second, Name(p.Second), Phone(p.Second), Homes(p.Second),
            p.SameIdentity, p.SamePhone, p.SameUnit, p.Name, p.Strength, p.FoundAt, p.ToldApartAt, p.ToldApartBy, p.ToldApartFor.Masked(), p.Version)));
    }
}
