using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.FitOut.Changes;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Watching;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Projects;

/// <summary>Who has to do with a fit-out and is told of it: the staff by what they may do, whoever applied, the neighbours.</summary>
public sealed class FitOutPeople(Db db, Crew crew, IHomes homes, Notify notify)
{
    public async Task TellStaff(FitOutProject project, NoticeKind kind, Permission may, string title, object?[] arguments, CancellationToken ct, string place = "") =>
        await notify.Tell(kind, await crew.Of(may, project.Site, ct), $"/fit-outs/{project.Id}{place}", title, arguments, ct);

    public Task TellReady(FitOutProject project, CancellationToken ct) =>
        TellStaff(project, FitOutNotices.Ready, Permissions.Approve, "Fit-out {0} of {1} passed both reviews and waits for approval", [project.Number, project.House], ct);

    public Task TellReady(WorkChange change, CancellationToken ct) =>
        TellStaff(change.Of, FitOutNotices.Ready, Permissions.Approve, "Change {0} of the fit-out of {1} waits for approval", [change.Number, change.Of.House], ct, change.Place);

    /// <summary>Approved: whoever takes its money works out what it pays.</summary>
    public async Task TellToCharge(FitOutProject project, CancellationToken ct) =>
        await notify.Tell(LedgerNotices.ToCharge, await crew.Of(Permissions.Cashier, project.Site, ct), $"/fit-outs/{project.Id}/money", "Fit-out {0} of {1} is approved: calculate what it pays", [project.Number, project.House], ct);

    /// <summary>Once it is signed and paid, whichever came last, the permit can be issued.</summary>
    public async Task TellToIssue(FitOutProject project, CancellationToken ct)
    {
        if (project.IsToPermit) await notify.Tell(PermitNotices.ToIssue, await crew.Of(Permissions.Permit, project.Site, ct), $"/fit-outs/{project.Id}/permit", "Fit-out {0} of {1} is signed and paid: issue the permit", [project.Number, project.House], ct);
    }

    /// <summary>Whoever applied and whose fit-out it is, each where they read it: residents in the portal, the agent who filed it at the desk.</summary>
    /// <param name="place">What follows the fit-out's own address there.</param>
    public async Task TellApplicant(FitOutProject project, string title, object?[] arguments, CancellationToken ct, string place = "")
    {
        var residents = await Residents(project, ct);
        if (project.BegunBy is { } begun && !residents.Contains(begun)) await notify.Tell(FitOutNotices.Filed, [begun], $"/fit-outs/{project.Id}{place}", title, arguments, ct);
        await notify.Tell(FitOutNotices.Mine, residents, $"/portal/fit-outs/{project.Id}{place}", title, arguments, ct);
    }

    /// <summary>The same of a change, and whoever began it.</summary>
    public async Task TellApplicant(WorkChange change, string title, object?[] arguments, CancellationToken ct)
    {
        await TellApplicant(change.Of, title, arguments, ct, change.Place);
        if (change.BegunBy is not { } begun || begun == change.Of.BegunBy || (await Residents(change.Of, ct)).Contains(begun)) return;
        if (await db.Users.AnyAsync(a => a.Id == begun && a.Kind == ActorKind.Resident, ct)) await notify.Tell(FitOutNotices.Mine, [begun], $"/portal/fit-outs/{change.Project}{change.Place}", title, arguments, ct);
        else await notify.Tell(FitOutNotices.Filed, [begun], $"/fit-outs/{change.Project}{change.Place}", title, arguments, ct);
    }

    /// <summary>What concerns whoever fits out and not the desk.</summary>
    public async Task TellResidents(FitOutProject project, string title, object?[] arguments, CancellationToken ct) =>
        await notify.Tell(FitOutNotices.Mine, await Residents(project, ct), $"/portal/fit-outs/{project.Id}", title, arguments, ct);

    /// <summary>What became of their money or of the permit: it stands on a page of its own.</summary>
    public async Task TellOfMoney(FitOutProject project, string title, object?[] arguments, CancellationToken ct) =>
        await notify.Tell(FitOutNotices.Money, await Residents(project, ct), $"/portal/fit-outs/{project.Id}/money", title, arguments, ct);

    /// <summary>What was found or came to pass in the home: it stands on the page about its site.</summary>
    public async Task TellOfSite(FitOutProject project, string title, object?[] arguments, CancellationToken ct) =>
        await notify.Tell(SiteNotices.Mine, await Residents(project, ct), $"/portal/fit-outs/{project.Id}/site", title, arguments, ct);

    /// <summary>The portal's accounts of whoever fits the home out, and of whoever began it there.</summary>
    private async Task<IReadOnlyList<AccountId>> Residents(FitOutProject project, CancellationToken ct)
    {
        var theirs = project.Customer is { } customer ? (await homes.AccountsOf([customer], ct)).GetValueOrDefault(customer, []) : [];
        return project.BegunBy is { } begun && !theirs.Contains(begun) && await db.Users.AnyAsync(a => a.Id == begun && a.Kind == ActorKind.Resident, ct) ? [.. theirs, begun] : theirs;
    }

    public async Task TellOwners(FitOutProject project, string title, object?[] arguments, CancellationToken ct, string place = "")
    {
        var owners = (await homes.Holders([project.Unit], ct)).GetValueOrDefault(project.Unit, []).Where(h => h.Right is HomeRight.Owner && h.Customer != project.Customer).Select(h => h.Customer);
        await notify.Tell(FitOutNotices.Mine, (await homes.AccountsOf(owners, ct)).Values.SelectMany(a => a), $"/portal/fit-outs/{project.Id}{place}", title, arguments, ct);
    }

    /// <summary>Whoever owns a home that their tenant fits out: what is built there stays theirs, from the approval to the acceptance.</summary>
    public async Task TellLandlords(FitOutProject project, string title, object?[] arguments, CancellationToken ct, string place = "")
    {
        if (project.ApplicantKind is ApplicantKind.Tenant) await TellOwners(project, title, arguments, ct, place);
    }

    /// <summary>Those who live right below.</summary>
    public async Task TellBelow(FitOutProject project, string title, object?[] arguments, CancellationToken ct)
    {
        var below = (await homes.Neighbours([project.Unit], ct)).GetValueOrDefault(project.Unit, []).Where(n => n.Side is NeighbourSide.Below).Select(n => n.Unit).ToArray();
        var customers = (await homes.Holders(below, ct)).Values.SelectMany(h => h).Select(h => h.Customer).Distinct().Where(c => c != project.Customer);
        await notify.Tell(FitOutNotices.Nearby, (await homes.AccountsOf(customers, ct)).Values.SelectMany(a => a), "/portal/fit-outs/nearby", title, arguments, ct);
    }

    /// <summary>Those who live above, below and beside.</summary>
    public async Task TellNeighbours(FitOutProject project, string title, object?[] arguments, CancellationToken ct)
    {
        var around = (await homes.Neighbours([project.Unit], ct)).GetValueOrDefault(project.Unit, []);
        var customers = (await homes.Holders(around.Select(n => n.Unit), ct)).Values.SelectMany(h => h).Select(h => h.Customer).Distinct().Where(c => c != project.Customer);
        await notify.Tell(FitOutNotices.Nearby, (await homes.AccountsOf(customers, ct)).Values.SelectMany(a => a), "/portal/fit-outs/nearby", title, arguments, ct);
    }
}
