using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Identity;
using Steward.Platform.UseCases;

namespace Steward.Platform.Identity.Roles;

/// <summary>All roles with what each may do and how many have it.</summary>
public sealed class RoleList(Work work) : Query<RoleList.Filter, IReadOnlyList<RoleList.Row>>(work, Permissions.SeeStaff)
{
    public sealed record Filter;
    public sealed record Row(RoleId Id, string Name, Post Post, int People, IReadOnlyList<string> Permissions);

    protected override async Task<IReadOnlyList<Row>> Handle(Filter filter, CancellationToken ct)
    {
        var roles = await Db.Set<Role>().ToListAsync(ct);
        var people = await Db.Set<AccountRole>().Where(r => Db.Users.Any(a => a.Id == r.Account && a.ClosedAt == null)).GroupBy(r => r.Role).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
        return [.. roles.OrderBy(r => r.Post is Post.None).ThenBy(r => (int)r.Post).ThenBy(r => r.Name, StringComparer.Ordinal).Select(r => new Row(r.Id, r.Name, r.Post, people.GetValueOrDefault(r.Id), r.Permissions))];
    }
}
