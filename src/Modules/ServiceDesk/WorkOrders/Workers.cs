using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.WorkOrders;

/// <summary>Who can be sent with a work order, and how much each has in hand.</summary>
public sealed class Workers(Db db, Colleagues colleagues)
{
    /// <param name="Open">Work orders not yet finished.</param>
    public sealed record Worker(AccountId Id, string Name, string? Title, int Open);

    /// <summary>The workers of a site, the craftsmen before the others, the least busy first.</summary>
    public async Task<IReadOnlyList<Worker>> Of(SiteId site, CancellationToken ct)
    {
        var people = await colleagues.At([site], Permissions.Work, ct);
        var ids = people.Select(p => p.Id).ToArray();
        var posts = await (from r in db.Set<AccountRole>() join o in db.Set<Role>() on r.Role equals o.Id where ids.Contains(r.Account) select new { r.Account, o.Post }).ToListAsync(ct);
        bool Has(CrewMember person, Post post) => posts.Any(p => p.Account == person.Id && p.Post == post);
        var open = await Busy(ids, ct);
        return [.. people.Where(p => !Has(p, Post.Administrator)).OrderByDescending(p => Has(p, Post.Engineer))
            .Select(p => new Worker(p.Id, p.Name, p.Title, open.GetValueOrDefault(p.Id)))];
    }

    /// <summary>Of whom the roster is kept: those who do the work or answer for requests.</summary>
    public async Task<IReadOnlyList<CrewMember>> Rostered(SiteId site, CancellationToken ct)
    {
        var people = (await colleagues.At([site], Permissions.Work, ct)).Concat(await colleagues.At([site], Permissions.Handle, ct)).DistinctBy(p => p.Id).ToArray();
        var ids = people.Select(p => p.Id).ToArray();
        var posts = db.Set<Role>().Where(r => r.Post == Post.Administrator).Select(r => r.Id);
        var administrators = await db.Set<AccountRole>().Where(r => ids.Contains(r.Account) && posts.Contains(r.Role)).Select(r => r.Account).ToListAsync(ct);
        return [.. people.Where(p => !administrators.Contains(p.Id))];
    }

    private Task<Dictionary<AccountId, int>> Busy(AccountId[] people, CancellationToken ct) =>
        db.Set<WorkOrder>().StillOpen().Where(o => people.Contains(o.Worker)).GroupBy(o => o.Worker)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    public async Task<AccountId> OrInvalid(AccountId? worker, SiteId site, string field, CancellationToken ct) =>
        worker is { } id && (await colleagues.At([site], Permissions.Work, ct)).Any(w => w.Id == id) ? id : throw new Invalid(field, "{0} is not known.");

    public Task<IReadOnlyDictionary<AccountId, string>> Names(IEnumerable<AccountId> accounts, CancellationToken ct) => colleagues.Names(accounts.Select(a => (AccountId?)a), ct);
}
