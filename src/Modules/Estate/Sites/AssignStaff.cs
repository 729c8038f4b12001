using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Buildings;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>Says at which sites a member of staff works and which buildings they answer for there (责任区域).</summary>
public sealed class AssignStaff(Work work) : Change<AccountId, AssignStaff.Form>(work, Permissions.Sites)
{
    public sealed class Form
    {
        public List<SiteId> Sites { get; set; } = [];
        public List<BuildingId> Buildings { get; set; } = [];
    }

    protected override async Task Handle(AccountId id, Form form, CancellationToken ct)
    {
        if (!await Db.Users.AnyAsync(u => u.Id == id && (u.Kind == ActorKind.Staff || u.Kind == ActorKind.Client) && u.ClosedAt == null, ct)) throw new NotFound();
        var sites = await Db.Set<Site>().Where(s => form.Sites.Contains(s.Id)).Select(s => s.Id).ToListAsync(ct);
        if (sites.Count != form.Sites.Distinct().Count()) throw new Invalid(nameof(form.Sites), "{0} is not known.");
        var buildings = await Db.Set<Building>().Where(b => form.Buildings.Contains(b.Id)).Select(b => new { b.Id, b.Site }).ToListAsync(ct);
        if (buildings.Count != form.Buildings.Distinct().Count()) throw new Invalid(nameof(form.Buildings), "{0} is not known.");
        if (buildings.Any(b => !sites.Contains(b.Site))) throw new Invalid(nameof(form.Buildings), "Whoever answers for a building works at its site.");

        var works = await Db.Set<Assignment>().Where(a => a.Account == id).ToListAsync(ct);
        Db.RemoveRange(works.Where(a => !sites.Contains(a.Site)));
        Db.AddRange(sites.Except(works.Select(a => a.Site)).Select(site => new Assignment(id, site)));
        var answers = await Db.Set<Responsibility>().Where(r => r.Account == id).ToListAsync(ct);
        Db.RemoveRange(answers.Where(r => buildings.All(b => b.Id != r.Building)));
        Db.AddRange(buildings.Select(b => b.Id).Except(answers.Select(r => r.Building)).Select(building => new Responsibility(id, building)));
    }
}
