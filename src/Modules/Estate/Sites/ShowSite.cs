using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Buildings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>A site as its keeper sees it: facts, buildings, and who works there and answers for which buildings.</summary>
public sealed class ShowSite(Work work) : Query<SiteId, ShowSite.View>(work, Permissions.Sites)
{
    public sealed record View(SiteId Id, string Name, string Code, string? Address, string? Phone, string? EmergencyPhone, IReadOnlyList<House> Buildings, IReadOnlyList<Member> Staff, int Version);
    public sealed record House(BuildingId Id, string Code, string Name, int Order, DateOnly? CompletedOn, int Version);
    public sealed record Member(AccountId Account, string Name, string? Title, IReadOnlyList<string> Buildings);

    protected override async Task<View> Handle(SiteId id, CancellationToken ct)
    {
        var site = await Db.Set<Site>().VisibleTo(Actor).Where(s => s.Id == id).OrNotFound(ct);
        var buildings = await Db.Set<Building>().Where(b => b.Site == id).OrderBy(b => b.Order).ThenBy(b => b.Code).Select(b => new House(b.Id, b.Code, b.Name, b.Order, b.CompletedOn, b.Version)).ToListAsync(ct);
        var staff = await Db.Set<Assignment>().Where(a => a.Site == id).Join(Db.Users.Where(u => u.ClosedAt == null && u.Kind == ActorKind.Staff), a => a.Account, u => u.Id, (a, u) => new { u.Id, u.Name, u.Title, u.UserName }).OrderBy(u => u.UserName).ToListAsync(ct);
        var ids = buildings.Select(b => b.Id).ToArray();
        var areas = (await Db.Set<Responsibility>().Where(r => ids.Contains(r.Building)).ToListAsync(ct)).ToLookup(r => r.Account, r => r.Building);
        return new(id, site.Name, site.Code, site.Address, site.Phone, site.EmergencyPhone, buildings,
            [.. staff.Select(s => new Member(s.Id, s.Name, s.Title, [.. buildings.Where(b => areas[s.Id].Contains(b.Id)).Select(b => b.Name)]))], site.Version);
    }
}
