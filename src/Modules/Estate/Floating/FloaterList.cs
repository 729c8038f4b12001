using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Pages;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.Estate.Floating;

/// <summary>Those who live here for a time (流动人口登记台账): what is to be reported first, the most urgent at the top.</summary>
public sealed class FloaterList(Work work, FloaterSecrets secrets) : Query<FloaterList.Filter, PageOf<FloaterList.Row>>(work, Permissions.Floaters)
{
    public sealed record Filter : Listing
    {
        public FloaterState? State { get; init; }
        /// <summary>Only what should have been reported by now.</summary>
        public bool? Late { get; init; }
    }

    public sealed record Row(FloaterId Id, SiteId Site, string Number, UnitId Unit, string House, CustomerId Customer, string Name, string? Phone, string? IdNumber, string? HomePlace, string? Employer, string? Companions, DateOnly ArrivedOn, DateOnly Due, bool IsLate,
        FloaterState State, DateOnly? LeaseUntil, string? LeaseNumber, string? PermitNumber, DateOnly? ReportedOn, string? ReportNumber, DateOnly? LeftOn);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Registration", r => r.Number)      { Class = "nowrap" },
        new("House number", r => r.House)       { Class = "nowrap" },
        new("Name of the person", r => r.Name),
        new("Phone",        r => r.Phone)       { Class = "nowrap" },
        new("Id number",    r => r.IdNumber)    { Class = "nowrap" },
        new("Arrived on",   r => r.ArrivedOn)   { Class = "nowrap" },
        new("Report by",    r => r.Due)         { Class = "nowrap" },
        new("State",        r => r.State),
        new("Reported on",  r => r.ReportedOn)  { Class = "nowrap" },
        new("Report number", r => r.ReportNumber) { Class = "nowrap" },
        new("Lease until",  r => r.LeaseUntil)  { Class = "nowrap" },
        new("Home place",   r => r.HomePlace),
        new("Employer",     r => r.Employer),
        new("Companions",   r => r.Companions),
        new("Permit number", r => r.PermitNumber) { Class = "nowrap" },
        new("Left on",      r => r.LeftOn)      { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var floaters = Db.Set<Floater>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.State is { } state) floaters = floaters.Where(f => f.State == state);
        if (filter.Late is true) floaters = floaters.Where(f => f.State == FloaterState.ToReport && f.Due < today);
        var rows = floaters.Join(Db.Set<Unit>(), f => f.Unit, u => u.Id, (f, u) => new { Floater = f, u.Label }).Join(Db.Set<Customer>(), x => x.Floater.Customer, c => c.Id, (x, c) => new { x.Floater, x.Label, c.Kind, c.Name, Phone = c.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => p.Number).FirstOrDefault() });
        if (filter.Q.OrNull() is { } words) rows = rows.Where(x => x.Label.Contains(words) || x.Name.Contains(words) || x.Floater.Number.Contains(words));
        var page = await rows.OrderBy(x => x.Floater.State == FloaterState.ToReport ? 0 : x.Floater.State == FloaterState.Reported ? 1 : 2).ThenBy(x => x.Floater.Due).ThenBy(x => x.Floater.Number).PageFor(filter, ct);
        return page.With(page.Rows.Select(x => Read(x.Floater, x.Label, Privacy.Name(Actor, x.Kind, x.Name), x.Phone, today)));
    }

    private Row Read(Floater f, string house, string name, string? phone, DateOnly today) => new(f.Id, f.Site, f.Number, f.Unit, house, f.Customer, name, phone is null ? null : Shown.Masked(phone), secrets.Masked(f.IdCard), f.HomePlace, f.Employer, f.Companions.Masked(),
        f.ArrivedOn, f.Due, f.IsLate(today), f.State, f.LeaseUntil, f.LeaseNumber, secrets.Masked(f.PermitNumber, FloaterSecrets.PermitPurpose), f.ReportedOn, f.ReportNumber, f.LeftOn);
}
