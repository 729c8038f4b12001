using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Who has to do with a fit-out and is told of it: the staff by what they may do, whoever applied, the neighbours.</summary>
public sealed class FitOutPeople(Db db, IEstate estate, IHomes homes, Notify notify)
{
    /// <summary>The staff of the site who may do what the permission says.</summary>
    public async Task<IReadOnlyList<AccountId>> Staff(SiteId site, Permission may, CancellationToken ct)
    {
        var staff = (await estate.StaffOf([site], ct)).GetValueOrDefault(site, []);
        var posts = await (
            from a in db.Users.AsNoTracking().Where(a => a.ClosedAt == null && a.Kind == ActorKind.Staff && staff.Contains(a.Id))
            join has in db.Set<AccountRole>() on a.Id equals has.Account
            join role in db.Set<Role>() on has.Role equals role.Id
            select new { a.Id, role.Permissions }).ToListAsync(ct);
        return [.. posts.Where(p => p.Permissions.Contains(may.Name)).Select(p => p.Id).Distinct()];
    }

    public async Task TellStaff(FitOutProject project, NoticeKind kind, Permission may, string title, object?[] arguments, CancellationToken ct) =>
        await notify.Tell(kind, await Staff(project.Site, may, ct), $"/fit-outs/{project.Id}", title, arguments, ct);

    public Task TellReady(FitOutProject project, CancellationToken ct) =>
        TellStaff(project, FitOutNotices.Ready, Permissions.Approve, "Fit-out {0} of {1} passed both reviews and waits for approval", [project.Number, project.House], ct);

    /// <summary>Whoever applied and whose fit-out it is, each where they read it: residents in the portal, the agent who filed it at the desk.</summary>
    public async Task TellApplicant(FitOutProject project, string title, object?[] arguments, CancellationToken ct)
    {
        var residents = project.Customer is { } customer ? (await homes.AccountsOf([customer], ct)).GetValueOrDefault(customer, []) : [];
        if (project.BegunBy is { } begun)
        {
            if (await db.Users.AnyAsync(a => a.Id == begun && a.Kind == ActorKind.Resident, ct)) residents = [.. residents, begun];
            else await notify.Tell(FitOutNotices.Filed, [begun], $"/fit-outs/{project.Id}", title, arguments, ct);
        }
        await notify.Tell(FitOutNotices.Mine, residents, $"/portal/fit-outs/{project.Id}", title, arguments, ct);
    }

    public async Task TellOwners(FitOutProject project, string title, object?[] arguments, CancellationToken ct)
    {
        var owners = (await homes.Holders([project.Unit], ct)).GetValueOrDefault(project.Unit, []).Where(h => h.Right is HomeRight.Owner && h.Customer != project.Customer).Select(h => h.Customer);
        await notify.Tell(FitOutNotices.Mine, (await homes.AccountsOf(owners, ct)).Values.SelectMany(a => a), $"/portal/fit-outs/{project.Id}", title, arguments, ct);
    }

    /// <summary>Those who live above, below and beside.</summary>
    public async Task TellNeighbours(FitOutProject project, string title, object?[] arguments, CancellationToken ct)
    {
        var around = (await homes.Neighbours([project.Unit], ct)).GetValueOrDefault(project.Unit, []);
        var customers = (await homes.Holders(around.Select(n => n.Unit), ct)).Values.SelectMany(h => h).Select(h => h.Customer).Distinct().Where(c => c != project.Customer);
        await notify.Tell(FitOutNotices.Nearby, (await homes.AccountsOf(customers, ct)).Values.SelectMany(a => a), "/portal/fit-outs/nearby", title, arguments, ct);
    }

    public async Task<IReadOnlyDictionary<AccountId, string>> Names(IEnumerable<AccountId?> accounts, CancellationToken ct)
    {
        var ids = accounts.OfType<AccountId>().Distinct().ToArray();
        return ids.Length == 0 ? new Dictionary<AccountId, string>() : await db.Users.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
    }
}
