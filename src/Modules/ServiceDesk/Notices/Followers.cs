using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Notices;

/// <summary>Finds the accounts of a request's customers: of who reported or joined in the portal, and of whose telephone number has an account there.</summary>
public sealed class Followers(Db db, IEstate estate, Actor actor)
{
    /// <summary>Whoever brought it and is still with it. A number that is only left to be called back at, and is another customer's, is told nothing.</summary>
    public async Task<IReadOnlyList<AccountId>> First(RequestId request, CancellationToken ct) =>
        await db.Set<Request>().VisibleTo(actor).Where(r => r.Id == request).Select(r => new { r.Reporter, r.ContactPhone, r.Customer, r.SteppedOutAt }).SingleOrDefaultAsync(ct) switch
        {
            { SteppedOutAt: not null } => [],
            { Reporter: { } reporter } => [reporter],
            { ContactPhone: { } phone, Customer: { } customer } when (await estate.Callers(phone, ct)).Any(c => c.Customer.Id == customer) => await Known([phone], ct),
            _ => [],
        };

    /// <summary>Who is asked about a price: whoever brought it or, when they stepped out of a repair in a home, those of that home who go on with it.</summary>
    public async Task<IReadOnlyList<AccountId>> Asked(RequestId request, CancellationToken ct)
    {
        var home = await db.Set<Request>().VisibleTo(actor).Where(r => r.Id == request && r.SteppedOutAt != null && r.Type == RequestType.Repair && r.Area == Area.Private).Select(r => r.Unit).SingleOrDefaultAsync(ct);
        if (home is not { } unit) return await First(request, ct);
        var living = (await estate.HoldersOf([unit], ct)).GetValueOrDefault(unit, []).Select(c => c.Id).ToArray();
        return await Accounts(db.Set<Joiner>().VisibleTo(actor).Still().Where(j => j.Request == request && j.Customer != null && living.Contains(j.Customer.Value)), ct);
    }

    public Task<IReadOnlyList<AccountId>> Joined(RequestId request, CancellationToken ct) => Accounts(db.Set<Joiner>().VisibleTo(actor).Still().Where(j => j.Request == request), ct);

    private async Task<IReadOnlyList<AccountId>> Accounts(IQueryable<Joiner> joiners, CancellationToken ct)
    {
        var joined = await joiners.Select(j => new { j.Reporter, j.ContactPhone }).ToListAsync(ct);
        var known = await Known([.. joined.Where(j => j.Reporter is null).Select(j => j.ContactPhone).OfType<string>()], ct);
        return [.. joined.Select(j => j.Reporter).OfType<AccountId>().Concat(known).Distinct()];
    }

    public async Task<IReadOnlyList<AccountId>> All(RequestId request, CancellationToken ct) => [.. (await First(request, ct)).Union(await Joined(request, ct))];

    private async Task<IReadOnlyList<AccountId>> Known(string[] phones, CancellationToken ct) =>
        await db.Users.Where(a => a.Kind == ActorKind.Resident && a.PhoneNumberConfirmed && a.PhoneNumber != null && phones.Contains(a.PhoneNumber)).Select(a => a.Id).ToListAsync(ct);
}
