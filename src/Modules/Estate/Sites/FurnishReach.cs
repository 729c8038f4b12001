using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Buildings;
using Steward.Estate.Customers;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Occupancies;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>How far people reach: staff to the sites they are assigned to and the buildings they answer for,
/// residents to the units they live in or own today, and to the homes that are being handed over to them.</summary>
internal sealed class FurnishReach(Db db, ReferenceData reference, TimeProvider clock, IHttpContextAccessor http, MySites mine) : IFurnishActors
{
    public Task Furnish(Actor actor, CancellationToken ct) => actor.Kind switch
    {
        ActorKind.Staff or ActorKind.Client => FurnishStaff(actor, ct),
        ActorKind.Resident when actor.Phone is not null => FurnishResident(actor, ct),
        _ => Task.CompletedTask,
    };

    private async Task FurnishStaff(Actor actor, CancellationToken ct)
    {
        var reach = await reference.Of($"reach {actor.Account}", () => Reach(actor, ct), ct);
        mine.Sites = [.. reach.Select(r => new MySites.One(r.Id, r.Name)).Distinct()];
        actor.Extend(mine.Sites.Select(s => s.Id));
        actor.Extend(reach.Select(r => r.Building).OfType<BuildingId>());
        actor.Lines.UnionWith(reach.SelectMany(r => new[] { r.Phone, r.EmergencyPhone }).OfType<string>());
        ChooseSite.Recall(actor, http.HttpContext);
    }

    private sealed record Place(SiteId Id, string Name, string? Phone, string? EmergencyPhone, BuildingId? Building);

    private Task<List<Place>> Reach(Actor actor, CancellationToken ct)
    {
        var duties =
            from duty in db.Set<Responsibility>().Where(r => r.Account == actor.Account)
            join building in db.Set<Building>() on duty.Building equals building.Id
            select new { building.Id, building.Site };
        return (
            from assignment in db.Set<Assignment>().Where(a => a.Account == actor.Account)
            join site in db.Set<Site>() on assignment.Site equals site.Id
            join duty in duties on site.Id equals duty.Site into own
            from duty in own.DefaultIfEmpty()
            orderby site.Code
            select new Place(site.Id, site.Name, site.Phone, site.EmergencyPhone, (BuildingId?)duty!.Id)).ToListAsync(ct);
    }

    private async Task FurnishResident(Actor actor, CancellationToken ct)
    {
        var today = Platform.Pages.Shown.DayOf(clock.GetUtcNow());
        var homes = await (
            from phone in db.Set<CustomerPhone>().Where(p => p.Number == actor.Phone)
            join occupancy in db.Set<Occupancy>().On(today) on phone.Customer equals occupancy.Customer
            join site in db.Set<Site>() on occupancy.Site equals site.Id
            select new { occupancy.Customer, occupancy.Unit, occupancy.Site, occupancy.From, site.Phone, site.EmergencyPhone }).ToListAsync(ct);
        actor.Extend(homes.Select(h => h.Customer));
        foreach (var home in homes) actor.ExtendSince(home.Unit, home.From);
        actor.Extend(homes.Select(h => h.Site));
        actor.Lines.UnionWith(homes.SelectMany(h => new[] { h.Phone, h.EmergencyPhone }).OfType<string>());
        var handovers = await db.Set<CustomerPhone>().Where(p => p.Number == actor.Phone).Join(db.Set<Handover>(), p => p.Customer, h => h.Customer, (p, h) => h.Id).ToListAsync(ct);
        actor.Extend(handovers);
    }
}
