using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Retention;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Keys.Custody;

/// <summary>Custody agreements (托管台账), those that run out first at the top.</summary>
public sealed class CustodyList(Work work, SettingReader settings) : Query<CustodyList.Filter, PageOf<CustodyList.Row>>(work, Permissions.BorrowKeys)
{
    public enum Term { RunsOut, Expired }

    public sealed record Filter : Listing
    {
        public KeyCustodyState? State { get; init; }
        public Term? Term { get; init; }
    }

    public sealed record Row(KeyCustodyId Id, string Number, UnitId Unit, string House, CustomerId? Customer, string Owner, string? Why, int Keys, int Sets, DateOnly From, DateOnly? To, KeyCustodyState State, DateOnly? EndedOn, Term? Term);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Agreement",    r => r.Number)   { Class = "nowrap" },
        new("House number", r => r.House)    { Class = "nowrap" },
        new("Left by",      r => r.Owner)    { Masked = r => Shown.MaskedName(r.Owner) },
        new("Keys held",         r => r.Keys)     { Class = "num" },
        new("Sets",         r => r.Sets)     { Class = "num" },
        new("From",         r => r.From)     { Class = "nowrap" },
        new("Custody until", r => r.To)      { Class = "nowrap" },
        new("State",        r => r.State),
        new("Why",          r => r.Why),
        new("Ended on",     r => r.EndedOn)  { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var soon = today.AddDays(await settings.Get(KeySettings.CustodyWarningDays, Actor.Chosen, ct: ct));
        var custodies = Db.Set<KeyCustody>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) custodies = custodies.Where(c => c.State == state);
        if (filter.Term is Term.Expired) custodies = custodies.Where(c => c.State == KeyCustodyState.Running && c.To < today);
        if (filter.Term is Term.RunsOut) custodies = custodies.Where(c => c.State == KeyCustodyState.Running && c.To >= today && c.To <= soon);
        var rows =
            from custody in custodies
            join unit in Db.Set<Unit>() on custody.Unit equals unit.Id
            from owner in Db.Set<Customer>().Where(c => c.Id == custody.Customer).DefaultIfEmpty()
            select new { Custody = custody, unit.Label, Kind = (CustomerKind?)owner.Kind, Name = (string?)owner.Name };
        if (filter.Q.OrNull() is { } words) rows = rows.Where(x => x.Label.Contains(words) || x.Name != null && x.Name.Contains(words) || x.Custody.Number.Contains(words));
        var page = await rows.OrderBy(x => x.Custody.State == KeyCustodyState.Ended).ThenBy(x => x.Custody.To == null).ThenBy(x => x.Custody.To).ThenBy(x => x.Custody.Number).PageFor(filter, ct);
        var ids = page.Rows.Select(x => x.Custody.Id).ToArray();
        var keys = (await Db.Set<KeptKey>().Where(k => k.Custody != null && ids.Contains(k.Custody.Value)).Select(k => new { k.Custody, k.Sets }).ToListAsync(ct)).ToLookup(k => k.Custody!.Value);
        return page.With(page.Rows.Select(x => new Row(x.Custody.Id, x.Custody.Number, x.Custody.Unit, x.Label, x.Custody.Customer, x.Kind is { } kind ? Privacy.Name(Actor, kind, x.Name!) : Forgetting.Nobody, x.Custody.Why.Masked(), keys[x.Custody.Id].Count(), keys[x.Custody.Id].Sum(k => k.Sets),
            x.Custody.From, x.Custody.To, x.Custody.State, x.Custody.EndedOn, TermOf(x.Custody, today, soon))));
    }

    internal static Term? TermOf(KeyCustody custody, DateOnly today, DateOnly soon) =>
        custody.State is not KeyCustodyState.Running || custody.To is not { } to ? null : to < today ? Term.Expired : to <= soon ? Term.RunsOut : null;
}
