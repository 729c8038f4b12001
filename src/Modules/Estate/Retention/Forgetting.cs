using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Customers.Merges;
using Steward.Estate.Households;
using Steward.Estate.Lettings;
using Steward.Estate.Papers;
using Steward.Estate.Parking;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Data;
using Steward.Platform.Files;
using Steward.Platform.Merging;

namespace Steward.Estate.Retention;

/// <summary>Takes the person out of a customer's record: that somebody held or lived in the unit stays, who it was does not.</summary>
public sealed class Forgetting(Db db, UndoLog undo, Discarding discarding, TimeProvider clock)
{
    public const string Nobody = "***";

    /// <summary>The customer and all that came with them.</summary>
    public async Task Whole(IReadOnlyCollection<Customer> customers, CancellationToken ct)
    {
        var merges = await MergesOf(customers, ct);
        customers = [.. customers, .. await PartsOf(customers, ct)];
        var (ids, now) = (customers.Select(c => c.Id).ToArray(), clock.GetUtcNow());
        await Belongings(ids, gone: false, ct);
        var procedures = await Procedures(ids, now, ct);
        var papers = await db.Set<Paper>().Where(p => p.Customer != null && ids.Contains(p.Customer.Value)).ToListAsync(ct);
        foreach (var paper in papers) paper.Forget(now);
        var requests = await db.Set<PersonRequest>().Where(r => ids.Contains(r.Customer)).ToListAsync(ct);
        foreach (var request in requests) request.Forget(Nobody);
        var likely = await Likely(ids, ct);
        var keys = papers.Select(p => p.Key).Concat(requests.Select(r => r.Key)).Concat(merges).Concat(procedures).Concat(likely).Concat(customers.Select(c => c.Key)).ToArray();
        await Traces(keys, ct);
        foreach (var customer in customers) customer.Forget(Nobody, now);
    }

    /// <summary>What it would take to undo that others became part of them quotes them, and is kept no longer; nor is the reason.</summary>
    private async Task<IReadOnlyList<Guid>> MergesOf(IReadOnlyCollection<Customer> customers, CancellationToken ct)
    {
        var ids = customers.Select(c => c.Id).ToArray();
        var merges = await db.Set<CustomerMerge>().Where(m => ids.Contains(m.Kept) || ids.Contains(m.Gone)).ToListAsync(ct);
        foreach (var merge in merges)
        {
            await undo.Drop(merge, ct);
            merge.Forget(Nobody);
        }
        return [.. merges.Select(m => m.Key)];
    }

    /// <summary>What they went through with a parking space or a change of owner; scans by which somebody else has the unit stay until their turn.</summary>
    private async Task<IReadOnlyList<Guid>> Procedures(IReadOnlyCollection<CustomerId> ids, DateTimeOffset now, CancellationToken ct)
    {
        var holdings = await db.Set<ParkingHolding>().Where(h => ids.Contains(h.Customer)).ToListAsync(ct);
        foreach (var holding in holdings) holding.Forget(now);
        var wishes = await db.Set<ParkingWish>().Where(w => ids.Contains(w.Customer)).ToListAsync(ct);
        foreach (var wish in wishes) wish.Forget(now);
        var changes = await db.Set<TenureChange>().Where(t => ids.Contains(t.Leaving) || ids.Contains(t.Coming)).ToListAsync(ct);
        var proving = (await db.ProvingTo(ids).Select(t => t.Id).ToListAsync(ct)).ToHashSet();
        foreach (var change in changes) change.Forget(proving.Contains(change.Id) ? null : now);
        await db.Blur([.. changes.Where(t => proving.Contains(t.Id)).Select(t => t.Key)], _ => null, ct);
        return [.. holdings.Select(h => h.Key), .. wishes.Select(w => w.Key), .. changes.Where(t => !proving.Contains(t.Id)).Select(t => t.Key)];
    }

    /// <summary>Who was told apart from them, and by what, is nobody's question any more.</summary>
    private async Task<IReadOnlyList<Guid>> Likely(IReadOnlyCollection<CustomerId> ids, CancellationToken ct)
    {
        var pairs = await db.Set<LikelyDuplicate>().Where(p => ids.Contains(p.First) || ids.Contains(p.Second)).ToListAsync(ct);
        db.RemoveRange(pairs);
        return [.. pairs.Select(p => p.Key)];
    }

    /// <summary>The records that became part of them.</summary>
    private async Task<IReadOnlyList<Customer>> PartsOf(IReadOnlyCollection<Customer> customers, CancellationToken ct)
    {
        var ids = customers.Select(c => c.Id).ToArray();
        return await db.Set<Customer>().Include(c => c.Phones).Where(c => c.MergedInto != null && ids.Contains(c.MergedInto.Value)).ToListAsync(ct);
    }

    /// <summary>Of lettings to them, those that are over.</summary>
    public async Task Lettings(CustomerId customer, CancellationToken ct)
    {
        var over = await db.Set<Letting>().Over().Where(l => l.Customer == customer && l.Name != Nobody).ToListAsync(ct);
        await Traces([.. over.Select(l => l.Key)], ct);
        foreach (var letting in over) letting.Forget(Nobody);
    }

    /// <summary>Scans, signatures, and what history and audit quote of them.</summary>
    public async Task Traces(IReadOnlyCollection<Guid> things, CancellationToken ct)
    {
        await discarding.Of(db.Set<Attachment>().Where(a => things.Contains(a.Thing)), ct);
        await db.Blur(things, _ => null, ct);
    }

    /// <summary>Family, vehicles and pets: all of them, or only those that are here no longer.</summary>
    public async Task Belongings(IReadOnlyCollection<CustomerId> customers, bool gone, CancellationToken ct)
    {
        var relatives = await db.Set<Relative>().Where(r => customers.Contains(r.Customer) && (!gone || r.GoneAt != null)).ToListAsync(ct);
        var vehicles = await db.Set<Vehicle>().Where(v => customers.Contains(v.Customer) && (!gone || v.GoneAt != null)).ToListAsync(ct);
        var pets = await db.Set<Pet>().Where(p => customers.Contains(p.Customer) && (!gone || p.GoneAt != null)).ToListAsync(ct);
        await Traces([.. vehicles.Select(v => v.Key)], ct);
        await Vehicles(vehicles, ct);
        await Family(relatives, pets, ct);
    }

    public async Task Family(IReadOnlyCollection<Relative> relatives, IReadOnlyCollection<Pet> pets, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await Traces([.. relatives.Select(r => r.Key), .. pets.Select(p => p.Key)], ct);
        foreach (var relative in relatives)
        {
            (relative.Name, relative.Phone, relative.Note) = (Nobody, null, null);
            if (relative.GoneAt is null) relative.Go(now);
        }
        foreach (var pet in pets)
        {
            (pet.Called, pet.Looks, pet.Licence) = (null, null, null);
            if (pet.GoneAt is null) pet.Go(now, Nobody);
        }
    }

    /// <summary>They stand on no parking space any more either.</summary>
    public async Task Vehicles(IReadOnlyCollection<Vehicle> vehicles, CancellationToken ct)
    {
        var ids = vehicles.Select(v => v.Id).ToArray();
        db.RemoveRange(await db.Set<ParkedVehicle>().Where(p => ids.Contains(p.Vehicle)).ToListAsync(ct));
        foreach (var vehicle in vehicles) vehicle.Forget(Nobody, clock.GetUtcNow());
    }
}
