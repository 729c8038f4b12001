using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Confidentiality;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity;

public sealed record CrewMember(AccountId Id, string Name, string? Title);

/// <summary>Who works where and may do what: whom a form offers, who is to be told, and by which name they are shown. Looked up once for all that a page asks.</summary>
public sealed class Crew(Db db, IEstate estate, ReferenceData reference, Actor actor)
{
    private readonly Dictionary<string, IReadOnlyList<(CrewMember Who, IReadOnlySet<string> May)>> teams = [];

    /// <summary>Those of the sites who may do what the permission says, by name.</summary>
    public async Task<IReadOnlyList<CrewMember>> At(IReadOnlyCollection<SiteId> sites, Permission may, CancellationToken ct) => Able(await Team(sites, ct), may);

    public Task<IReadOnlyList<CrewMember>> At(SiteId site, Permission may, CancellationToken ct) => At([site], may, ct);

    /// <summary>Whoever is to be told of something because they may do what the permission says: those of the site, or without one everybody.</summary>
    public async Task<IReadOnlyList<AccountId>> Of(Permission may, SiteId? site, CancellationToken ct) =>
        [.. Able(await Team(site is { } here ? [here] : null, ct), may).Select(c => c.Id)];

    public async Task<CrewMember> Member(SiteId site, AccountId account, Permission may, string field, CancellationToken ct) =>
        (await At(site, may, ct)).FirstOrDefault(c => c.Id == account) ?? throw new Invalid(field, "{0} does not work at this site.");

    public async Task<IReadOnlyDictionary<AccountId, string>> Names(IEnumerable<AccountId?> accounts, CancellationToken ct)
    {
        var ids = accounts.OfType<AccountId>().Distinct().ToArray();
        var known = teams.Values.SelectMany(t => t).Select(t => t.Who).DistinctBy(w => w.Id).ToDictionary(w => w.Id, w => w.Name);
        return ids.All(known.ContainsKey) ? known : await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Name, a.Kind }).ToDictionaryAsync(a => a.Id, a => actor.NameOf(a.Kind, a.Name), ct);
    }

    private static IReadOnlyList<CrewMember> Able(IReadOnlyList<(CrewMember Who, IReadOnlySet<string> May)> team, Permission may) => [.. team.Where(t => t.May.Contains(may.Name)).Select(t => t.Who)];

    private async Task<IReadOnlyList<(CrewMember, IReadOnlySet<string>)>> Team(IReadOnlyCollection<SiteId>? sites, CancellationToken ct)
    {
        var key = sites is null ? "" : string.Join(' ', sites);
        return teams.TryGetValue(key, out var known) ? known : teams[key] = await reference.Of($"crew {key}", () => Ask(sites, ct), ct);
    }

    private async Task<IReadOnlyList<(CrewMember, IReadOnlySet<string>)>> Ask(IReadOnlyCollection<SiteId>? sites, CancellationToken ct)
    {
        var people = db.Users.AsNoTracking().Where(a => a.ClosedAt == null && a.Kind == ActorKind.Staff);
        if (sites is not null)
        {
            var staff = (await estate.StaffOf(sites, ct)).Values.SelectMany(s => s).Distinct().ToArray();
            people = people.Where(a => staff.Contains(a.Id));
        }
        var posts = await (
            from a in people
            join has in db.Set<AccountRole>() on a.Id equals has.Account
            join role in db.Set<Role>() on has.Role equals role.Id
            orderby a.Name, a.Id
            select new { Who = new CrewMember(a.Id, a.Name, a.Title), role.Permissions }).ToListAsync(ct);
        return [.. posts.GroupBy(p => p.Who).Select(p => (p.Key, (IReadOnlySet<string>)p.SelectMany(r => r.Permissions).ToHashSet()))];
    }
}
