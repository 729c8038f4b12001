using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.Pages;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Ledger;

/// <summary>What holds for a fit-out: the tariff of the day of its approval, or the first one after it where there was none, within what the city allowed on that day.</summary>
public sealed class RateBook(Db db, SettingReader settings)
{
    public async Task<(Tariff Tariff, Rates Rates)> For(FitOutProject project, CancellationToken ct)
    {
        if (project.ApprovedAt is null) throw new Refused("Charges are worked out when the fit-out has been approved.");
        return await Find(project, ct) ?? throw new Refused("The community has no tariff of fit-outs yet: set one first.");
    }

    /// <summary>Null where it is not approved yet, or where the community has no tariff at all.</summary>
    public async Task<(Tariff Tariff, Rates Rates)?> Find(FitOutProject project, CancellationToken ct)
    {
        if (project.ApprovedAt is not { } approved) return null;
        var day = Shown.DayOf(approved);
        var all = db.Set<Tariff>().AsNoTracking().Where(t => t.Site == project.Site);
        // Nobody sets a tariff for a day that is over: what was approved before the first one pays by that.
        var tariff = await all.Where(t => t.From <= day).OrderByDescending(t => t.From).ThenByDescending(t => t.Edition).FirstOrDefaultAsync(ct)
            ?? await all.OrderBy(t => t.From).ThenByDescending(t => t.Edition).FirstOrDefaultAsync(ct);
        if (tariff is null) return null;
        return (tariff, Lawful(tariff.Rates, await IsTaken(project.Site, approved, ct), await Ceiling(project.Site, approved, ct)));
    }

    public Task<bool> IsTaken(SiteId site, DateTimeOffset at, CancellationToken ct) => settings.Get(LedgerSettings.Deposits, site, at, ct);
    public Task<Money> Ceiling(SiteId site, DateTimeOffset at, CancellationToken ct) => settings.Get(LedgerSettings.Ceiling, site, at, ct);

    /// <summary>Without deposits where none may be taken, and never above the city's ceiling for a home, whoever pays; the ceiling is on the fit-out deposit (装修保证金), not on what a badge is lent against.</summary>
    public static Rates Lawful(Rates rates, bool isTaken, Money ceiling)
    {
        if (!isTaken) return rates with { Deposit = Money.Zero, ContractorDeposit = Money.Zero, BadgeDeposit = Money.Zero };
        var home = Least(rates.Deposit, ceiling);
        return rates with { Deposit = home, ContractorDeposit = Least(rates.ContractorDeposit, ceiling - home) };
    }

    private static Money Least(Money a, Money b) => a.CompareTo(b) <= 0 ? a : b;
}
