using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Settings;
using Steward.ServiceDesk.Categories;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Digests.Topics;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Digests;

/// <summary>Makes the figures of a digest: the same site, days and moment always give the same.</summary>
public sealed class DigestBuilder(Db db, DigestLedger ledger, Unwinding unwinding, IEstate estate, SettingReader settings)
{
    public async Task<DigestContent> Build(SiteId site, DigestPeriod period, DateTimeOffset knownAt, CancellationToken ct)
    {
        // Whole seconds, which every database and document keeps alike.
        knownAt = DateTimeOffset.FromUnixTimeSeconds(knownAt.ToUnixTimeSeconds());
        var standsAt = period.End <= knownAt ? period.End : knownAt;
        var periods = await settings.Get(DigestSettings.Periods, site, period.Start, ct);
        var read = await ledger.Of(site, period, periods, knownAt, ct);
        var names = await Names(site, read, ct);
        var figures = new DigestFigures(site, read, period, periods, standsAt, await settings.Get(DigestSettings.Repeats, site, period.Start, ct), names);
        var topics = new TopicFinder(await settings.Get(DigestSettings.TopicSize, site, period.Start, ct)).Find(
            [.. read.Cases.Where(c => c.IsNew).Select(c => names.Message(c.Request))], [.. read.Earlier.Select(e => (names.Message(e.Request), e.Period))], periods);
        return new(period.From, period.To, standsAt, knownAt,
            figures.All(), figures.Types(), figures.Departments(), await Contractors(site, period, knownAt, ct),
            figures.Categories(), figures.Buildings(), figures.Grades(), figures.Trend(), figures.Promises(), figures.Latest(),
            figures.Complainants(), figures.Places(), topics, figures.Causes());
    }

    private async Task<DigestNames> Names(SiteId site, DigestLedger.Read read, CancellationToken ct)
    {
        var requests = read.Cases.Select(c => c.Request).Concat(read.Earlier.Select(e => e.Request)).ToArray();
        var categories = await db.Set<Category>().AsNoTracking().ToDictionaryAsync(c => c.Id, ct);
        var departments = await db.Set<Department>().AsNoTracking().ToDictionaryAsync(d => d.Id, ct);
        var buildings = (await estate.BuildingsOf([site], ct)).ToDictionary(b => b.Id, b => b.Name);
        var units = await estate.Units(requests.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        return new(categories, departments, buildings, units.ToDictionary(u => u.Key, u => u.Value.Label));
    }

    /// <summary>Who of the workers belongs to a contractor, what they were given, and what of it they did in these days.</summary>
    private async Task<IReadOnlyList<ContractorLine>> Contractors(SiteId site, DigestPeriod period, DateTimeOffset knownAt, CancellationToken ct)
    {
        var workers = await (
            from a in db.Users.AsNoTracking()
            join has in db.Set<AccountRole>() on a.Id equals has.Account
            join role in db.Set<Role>() on has.Role equals role.Id
            where role.Post == Post.Contractor
            select new { a.Id, Name = a.Title ?? a.Name }).Distinct().ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        if (workers.Count == 0) return [];
        var (start, end) = (period.Start, period.End);
        var orders = await db.Set<WorkOrder>().AsNoTracking().Where(o => o.Site == site && o.DispatchedAt < end && (o.DispatchedAt >= start || o.FinishedAt == null || o.FinishedAt >= start)).ToListAsync(ct);
        await unwinding.Look([.. orders.Select(o => o.Key)], knownAt, ct);
        foreach (var order in orders) unwinding.PutBack(order, nameof(WorkOrder.Worker), nameof(WorkOrder.DispatchedAt), nameof(WorkOrder.FinishedAt));
        return [.. orders.Where(o => workers.ContainsKey(o.Worker)).GroupBy(o => o.Worker).Select(g => new ContractorLine(workers[g.Key],
            g.Count(o => o.DispatchedAt >= start && o.DispatchedAt < end && o.DispatchedAt <= knownAt), g.Count(o => o.FinishedAt >= start && o.FinishedAt < end && o.FinishedAt <= knownAt)))
            .Where(l => l.Given + l.Done > 0).OrderByDescending(l => l.Given).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }
}
