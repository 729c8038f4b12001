using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Requests;

public sealed record Colleague(AccountId Id, string Name, string? Title);

/// <summary>Who works where, as far as requests need it.</summary>
public sealed class Colleagues(Db db, IEstate estate, Actor actor)
{
    private readonly Dictionary<string, IReadOnlyList<(Colleague Who, IReadOnlySet<string> May)>> teams = [];

    /// <summary>Those of the sites who may do what the permission says, by name.</summary>
    public async Task<IReadOnlyList<Colleague>> At(IReadOnlyCollection<SiteId> sites, Permission may, CancellationToken ct)
    {
        var key = string.Join(' ', sites);
        if (!teams.TryGetValue(key, out var team)) teams[key] = team = await Team(sites, ct);
        return [.. team.Where(t => t.May.Contains(may.Name)).Select(t => t.Who)];
    }

    /// <summary>Who works at the sites, looked up once for all that a page asks of them.</summary>
    private async Task<IReadOnlyList<(Colleague, IReadOnlySet<string>)>> Team(IEnumerable<SiteId> sites, CancellationToken ct)
    {
        var staff = (await estate.StaffOf(sites, ct)).Values.SelectMany(s => s).Distinct().ToArray();
        var posts = await (
            from a in db.Users.AsNoTracking().Where(a => a.ClosedAt == null && a.Kind == ActorKind.Staff && staff.Contains(a.Id))
            join has in db.Set<AccountRole>() on a.Id equals has.Account
            join role in db.Set<Role>() on has.Role equals role.Id
            orderby a.Name, a.Id
            select new { Who = new Colleague(a.Id, a.Name, a.Title), role.Permissions }).ToListAsync(ct);
        return [.. posts.GroupBy(p => p.Who).Select(p => (p.Key, (IReadOnlySet<string>)p.SelectMany(r => r.Permissions).ToHashSet()))];
    }

    public async Task<Colleague> Handler(SiteId site, AccountId account, string field, CancellationToken ct) =>
        (await At([site], Permissions.Handle, ct)).SingleOrDefault(c => c.Id == account) ?? throw new Invalid(field, "{0} does not work at this community.");

    /// <summary>Somebody who works at a site the actor works at.</summary>
    public async Task Staff(AccountId account, string field, CancellationToken ct)
    {
        if ((await At(actor.Sites, Permissions.See, ct)).All(c => c.Id != account)) throw new Invalid(field, "{0} is not known.");
    }

    public async Task<IReadOnlyDictionary<AccountId, string>> Names(IEnumerable<AccountId?> accounts, CancellationToken ct)
    {
        var ids = accounts.OfType<AccountId>().Distinct().ToArray();
        var known = teams.Values.SelectMany(t => t).Select(t => t.Who).DistinctBy(w => w.Id).ToDictionary(w => w.Id, w => w.Name);
        return ids.All(known.ContainsKey) ? known : await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
    }

    public async Task<string> Name(AccountId account, CancellationToken ct) => (await Names([account], ct)).GetValueOrDefault(account, "");
}
