using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Buildings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>Where one member of staff works and could work, building by building.</summary>
public sealed class ShowAssignment(Work work) : Query<AccountId, ShowAssignment.View>(work, Permissions.Sites)
{
    public sealed record View(AccountId Id, string Name, string? Title, IReadOnlyList<Place> Sites);
    public sealed record Place(SiteId Id, string Name, bool Works, IReadOnlyList<Area> Buildings);
    public sealed record Area(BuildingId Id, string Name, bool Answers);

    protected override async Task<View> Handle(AccountId id, CancellationToken ct)
    {
        var person = await Db.Users.Where(u => u.Id == id && (u.Kind == ActorKind.Staff || u.Kind == ActorKind.Client) && u.ClosedAt == null).OrNotFound(ct);
        var works = await Db.Set<Assignment>().Where(a => a.Account == id).Select(a => a.Site).ToListAsync(ct);
        var answers = await Db.Set<Responsibility>().Where(r => r.Account == id).Select(r => r.Building).ToListAsync(ct);
        var sites = await Db.Set<Site>().VisibleTo(Actor).OrderBy(s => s.Code).ToListAsync(ct);
        var buildings = (await Db.Set<Building>().OrderBy(b => b.Order).ThenBy(b => b.Code).ToListAsync(ct)).ToLookup(b => b.Site);
        return new(id, person.Name, person.Title, [.. sites.Select(s => new Place(s.Id, s.Name, works.Contains(s.Id), [.. buildings[s.Id].Select(b => new Area(b.Id, b.Name, answers.Contains(b.Id)))]))]);
    }
}
