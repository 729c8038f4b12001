using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.Projects;
using Steward.Platform.Calendars;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.Tables;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>Deposits held (在押押金台账): what is to be given back first at the top.</summary>
public sealed class DepositList(Work work, IEstate estate, WorkingCalendar calendar, SettingReader settings) : Query<DepositList.Filter, PageOf<DepositList.Row>>(work, Permissions.See)
{
    public sealed record Filter : Listing
    {
        public SiteId? Site { get; init; }
        public DepositKind? Kind { get; init; }
        public ProjectState? State { get; init; }
        /// <summary>Also those of which nothing is held any more.</summary>
        public bool? All { get; init; }
    }

    /// <param name="GiveBackBy">The last day on which it is given back in time; once the work has passed.</param>
    public sealed record Row(DepositId Id, SiteId Site, string SiteName, FitOutId FitOut, string Number, string House, string Name, DepositKind Kind, Money Received, Money Deducted, Money Refunded, Money Held, ProjectState State, DateOnly? GiveBackBy, bool IsLate);

    public static readonly IReadOnlyList<Column<Row>> Columns =
    [
        new("Fit-out",      r => r.Number)     { Class = "nowrap" },
        new("House number", r => r.House)      { Class = "nowrap" },
        new("Name of the person", r => r.Name)       { Masked = r => Shown.MaskedName(r.Name) },
        new("Site",         r => r.SiteName),
        new("Deposit",      r => r.Kind),
        new("Money received", r => r.Received)   { Class = "num" },
        new("Deducted",     r => r.Deducted)   { Class = "num" },
        new("Refunded",     r => r.Refunded)   { Class = "num" },
        new("Held",         r => r.Held)       { Class = "num" },
        new("State",        r => r.State),
        new("Refund due by", r => r.GiveBackBy) { Class = "nowrap" },
    ];

    protected override async Task<PageOf<Row>> Handle(Filter filter, CancellationToken ct)
    {
        Actor.RefuseOthers();
        var deposits = Db.Set<Deposit>().VisibleTo(Actor).InChosenSite(Actor);
        if (filter.Site is { } site) deposits = deposits.Where(d => d.Site == site);
        if (filter.Kind is { } kind) deposits = deposits.Where(d => d.Kind == kind);
        if (filter.All is not true) deposits = deposits.Where(d => d.Received - d.Deducted - d.Refunded > 0);
        var rows = deposits.Join(Db.Set<FitOutProject>(), d => d.FitOut, p => p.Id, (d, p) => new { Deposit = d, Project = p });
        if (filter.State is { } state) rows = rows.Where(x => x.Project.State == state);
        if (filter.Q.OrNull() is { } words)
        {
            var units = (await estate.FindUnits(words, 200, ct)).Select(u => u.Id).ToArray();
            rows = rows.Where(x => x.Project.Number.Contains(words) || x.Project.Name.Contains(words) || units.Contains(x.Project.Unit));
        }
        var page = await rows.OrderBy(x => x.Project.PassedAt == null).ThenBy(x => x.Project.PassedAt).ThenBy(x => x.Project.Number).ThenBy(x => x.Deposit.Kind).PageFor(filter, ct);
        var homes = await estate.Units(page.Rows.Select(x => x.Project.Unit).Distinct().ToArray(), ct);
        var sites = await estate.SiteNames(page.Rows.Select(x => x.Deposit.Site).Distinct().ToArray(), ct);
        var (days, today, told) = (await calendar.Days(ct), Shown.DayOf(Now), new List<Row>());
        foreach (var x in page.Rows)
        {
            var due = x.Project.PassedAt is { } passed && x.Deposit.Held.Fen > 0 ? days.Add(Shown.DayOf(passed), await settings.Get(LedgerSettings.RefundDays, x.Deposit.Site, ct: ct)) : (DateOnly?)null;
            told.Add(new(x.Deposit.Id, x.Deposit.Site, sites.GetValueOrDefault(x.Deposit.Site, ""), x.Project.Id, x.Project.Number, homes[x.Project.Unit].Label, x.Project.NameFor(Actor), x.Deposit.Kind,
                new(x.Deposit.Received), new(x.Deposit.Deducted), new(x.Deposit.Refunded), x.Deposit.Held, x.Project.State, due, due < today));
        }
        return page.With(told);
    }
}
