using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Requests;
using Microsoft.EntityFrameworkCore;

namespace Steward.ServiceDesk.Alerts;

/// <summary>Who is meant by a step. Where there is nobody, the next one up hears of it, so that no alert falls on deaf ears.</summary>
public sealed class Told(Db db, Colleagues colleagues)
{
    private readonly Dictionary<(SiteId, Permission), AccountId[]> known = [];

    public async Task<IReadOnlyList<AccountId>> For(Whom whom, Sighting seen, CancellationToken ct)
    {
        for (var next = seen.Told(whom); next <= Whom.Manager; next++)
            if (await People(next, seen, ct) is { Length: > 0 } people) return people;
        return await People(Whom.Desk, seen, ct);
    }

    private async Task<AccountId[]> People(Whom whom, Sighting seen, CancellationToken ct) => whom switch
    {
        Whom.Holder => [.. (await At(seen.Site, Permissions.Handle, ct)).Concat(await At(seen.Site, Permissions.Work, ct)).Distinct().Where(a => a == seen.Holder)],
        Whom.Desk => await At(seen.Site, Permissions.Direct, ct),
        Whom.Head => await HeadOf(seen, ct) is { } head ? [head] : await At(seen.Site, Permissions.HearAsHead, ct),
        _ => await At(seen.Site, Permissions.HearAsManager, ct),
    };

    /// <summary>The head of the department it was handed to, if that is somebody of this site.</summary>
    private async Task<AccountId?> HeadOf(Sighting seen, CancellationToken ct)
    {
        if (seen.Department is not { } id) return null;
        var head = await db.Set<Department>().Where(d => d.Id == id).Select(d => d.Head).SingleAsync(ct);
        return head is { } account && (await At(seen.Site, Permissions.See, ct)).Contains(account) ? account : null;
    }

    private async Task<AccountId[]> At(SiteId site, Permission may, CancellationToken ct) =>
        known.TryGetValue((site, may), out var people) ? people : known[(site, may)] = [.. (await colleagues.At([site], may, ct)).Select(c => c.Id)];
}
