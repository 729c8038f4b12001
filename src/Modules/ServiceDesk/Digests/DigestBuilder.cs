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

/// <summary>Makes the figures of a digest: the same site, days, moment and names always give the same.</summary>
public sealed class DigestBuilder(Db db, DigestLedger ledger, Unwinding unwinding, IEstate estate, SettingReader settings)
{
    /// <param name="called">What things were called when it was first drawn up; as they are called today, if it is drawn up now.</param>
    public async Task<(DigestContent Content, DigestNames Names)> Build(SiteId site, DigestPeriod period, DateTimeOffset knownAt, CancellationToken ct, DigestNames? called = null)
    {
        // Whole seconds, which every database and document keeps alike.
        knownAt = DateTimeOffset.FromUnixTimeSeconds(knownAt.ToUnixTimeSeconds());
        var standsAt = period.End <= knownAt ? period.End : knownAt;
        var periods = await settings.Get(DigestSettings.Periods, site, period.Start, ct);
        var read = await ledger.Of(site, period, periods, knownAt, ct);
        var names = called ?? await Names(site, read, ct);
        var figures = new DigestFigures(site, read, period, periods, standsAt, await settings.Get(DigestSettings.Repeats, site, period.Start, ct), names);
        var topics = new TopicFinder(await settings.Get(DigestSettings.TopicSize, site, period.Start, ct)).Find(
            [.. read.Cases.Where(c => c.IsNew).Select(c => names.Message(c.Request))], [.. read.Earlier.Select(e => (names.Message(e.Request), e.Period))], periods);
        var content = new DigestContent(period.From, period.To, standsAt, knownAt,
            figures.All(), figures.Types(), figures.Departments(), await Contractors(names.Contractors, site, period, knownAt, ct),
            figures.Categories(), figures.Buildings(), figures.Grades(), figures.Trend(), figures.Promises(), figures.Latest(),
            figures.Complainants(), figures.Places(), topics, figures.Causes());
        return (content, names);
    }

    private async Task<DigestNames> Names(SiteId site, DigestLedger.Read read, CancellationToken ct)
    {
        var requests = read.Cases.Select(c => c.Request).Concat(read.Earlier.Select(e => e.Request)).ToArray();
        var categories = await db.Set<Category>().AsNoTracking().Select(c => new { c.Id, c.Name, c.EnglishName }).ToListAsync(ct);
        var departments = await db.Set<Department>().AsNoTracking().Select(d => new { d.Id, d.Name, d.EnglishName }).ToListAsync(ct);
        var buildings = await estate.BuildingsOf([site], ct);
        var units = await estate.Units(requests.Select(r => r.Unit).OfType<UnitId>().Distinct(), ct);
        var all = new Dictionary<Guid, Called>();
        foreach (var category in categories) all[category.Id.Value] = new(category.Name, category.EnglishName);
        foreach (var department in departments) all[department.Id.Value] = new(department.Name, department.EnglishName);
        foreach (var building in buildings) all[building.Id.Value] = new(building.Name);
        foreach (var (id, unit) in units) all[id.Value] = new(unit.Label);
        return new(all, await Contractors(ct));
    }

    private async Task<IReadOnlyDictionary<Guid, string>> Contractors(CancellationToken ct)
    {
        var workers = await (
            from a in db.Users.AsNoTracking()
            join has in db.Set<AccountRole>() on a.Id equals has.Account
            join role in db.Set<Role>() on has.Role equals role.Id
            where role.Post == Post.Contractor
            select new { a.Id, Name = a.Title ?? a.Name }).Distinct().ToListAsync(ct);
        return workers.ToDictionary(a => a.Id.Value, a => a.Name);
    }

    /// <summary>Who of the workers belongs to a contractor, what they were given, and what of it they did in these days.</summary>
    private async Task<IReadOnlyList<ContractorLine>> Contractors(IReadOnlyDictionary<Guid, string> workers, SiteId site, DigestPeriod period, DateTimeOffset knownAt, CancellationToken ct)
    {
        if (workers.Count == 0) return [];
        var (start, end) = (period.Start, period.End);
        var requests = db.Set<Request>();
        // One that was sent again since may have been somebody else's in these days: first it is put back, then looked at.
        var orders = await db.Set<WorkOrder>().AsNoTracking().Where(o => o.Site == site && (o.DispatchedAt >= start || o.FinishedAt == null || o.FinishedAt >= start)
            && (o.DispatchedAt < end || requests.Any(r => r.Id == o.Request && r.ReceivedAt < end))).ToListAsync(ct);
        await unwinding.Look([.. orders.Select(o => o.Key)], end < knownAt ? end.AddMicroseconds(-1) : knownAt, ct);
        foreach (var order in orders) unwinding.PutBack(order, nameof(WorkOrder.Worker), nameof(WorkOrder.DispatchedAt), nameof(WorkOrder.FinishedAt));
        return [.. orders.Where(o => workers.ContainsKey(o.Worker.Value)).GroupBy(o => o.Worker.Value).Select(g => new ContractorLine(workers[g.Key],
            g.Count(o => o.DispatchedAt >= start && o.DispatchedAt < end && o.DispatchedAt <= knownAt), g.Count(o => o.FinishedAt >= start && o.FinishedAt < end && o.FinishedAt <= knownAt)))
            .Where(l => l.Given + l.Done > 0).OrderByDescending(l => l.Given).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }
}
