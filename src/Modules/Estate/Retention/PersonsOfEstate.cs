using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers;
using Steward.Estate.Floating;
using Steward.Estate.Households;
using Steward.Estate.Keys;
using Steward.Estate.Keys.Custody;
using Steward.Estate.Lettings;
using Steward.Estate.MoveIns.Agreements;
using Steward.Estate.MoveIns.Counter;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Parking;
using Steward.Estate.Persons;
using Steward.Estate.Tenure;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Identity;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Retention;

/// <summary>What the archive keeps about a person: who they are, where they live, who and what belongs to them, their papers, keys and their way into the portal.</summary>
internal sealed class PersonsOfEstate(Db db, KeyRing ring, Catalogue texts, Forgetting forgetting, TimeProvider clock) : IKeepPersonalData
{
    public async Task<IReadOnlyList<PersonalRecord>> Tell(CustomerId id, CancellationToken ct)
    {
        var c = await db.Set<Customer>().AsNoTracking().Include(c => c.Phones).SingleAsync(c => c.Id == id, ct);
        var told = new List<PersonalRecord> { new(texts["Person"], c.Name, null, Lines(texts.Of(c.Kind), string.Join(" ", c.Phones.OrderBy(p => p.Rank).Select(p => $"{p.Number} {p.Label}".TrimEnd())), c.IdentityKind is { } kind ? texts.Of(kind) : null, c.IdentitySealed is { } kept ? ring.Decrypt(Identity.Purpose, kept) : null, c.Business, c.Note)) };
        var stays = await db.Set<Occupancy>().Where(o => o.Customer == id).Join(db.Set<Unit>(), o => o.Unit, u => u.Id, (o, u) => new { u.Label, o.Role, o.From, o.To }).OrderBy(o => o.From).ToListAsync(ct);
        told.AddRange(stays.Select(o => new PersonalRecord(texts["Units"], o.Label, Shown.At(o.From.ToDateTime(default)), Lines(texts.Of(o.Role), Shown.Day(o.From), o.To is { } to ? Shown.Day(to) : null))));
        told.AddRange((await db.Set<Relative>().AsNoTracking().Where(r => r.Customer == id).ToListAsync(ct)).Select(r => new PersonalRecord(texts["Family"], r.Name, null, Lines(texts.Of(r.Relation), r.Phone, r.Note))));
        told.AddRange((await db.Set<Vehicle>().AsNoTracking().Where(v => v.Customer == id).OrderBy(v => v.AddedAt).ToListAsync(ct)).Select(v => new PersonalRecord(texts["Vehicles"], v.Plate, v.AddedAt, Lines(texts.Of(v.Kind), v.Looks, v.Space))));
        told.AddRange((await db.Set<Pet>().AsNoTracking().Where(p => p.Customer == id).OrderBy(p => p.AddedAt).ToListAsync(ct)).Select(p => new PersonalRecord(texts["Pets"], p.Called ?? "", p.AddedAt, Lines(texts.Of(p.Kind), p.Looks, p.Licence))));
        var papers = await db.Set<Paper>().Where(p => p.Customer == id).OrderBy(p => p.AddedAt).Join(db.Set<PaperKind>(), p => p.Kind, k => k.Id, (p, k) => new { k.Title, p.AddedAt, p.Number }).ToListAsync(ct);
        told.AddRange(papers.Select(p => new PersonalRecord(texts["Papers on file"], p.Title, p.AddedAt, p.Number is { } number ? ring.Decrypt(PaperSecrets.Purpose, number) : "")));
        told.AddRange((await db.Set<KeyCustody>().AsNoTracking().Where(k => k.Customer == id).OrderBy(k => k.From).ToListAsync(ct)).Select(k => new PersonalRecord(texts["Custody of keys"], k.Number, Shown.At(k.From.ToDateTime(default)), Lines(k.SignedBy))));
        told.AddRange((await db.Set<Handover>().AsNoTracking().Where(h => h.Customer == id).OrderBy(h => h.Number).ToListAsync(ct)).Select(h => new PersonalRecord(texts["Move-in"], $"{h.Number} {h.House}", h.ArrivedAt ?? h.BookedFor, Lines(h.ComerName, h.ComerIdTail))));
        told.AddRange((await db.Set<Floater>().AsNoTracking().Where(f => f.Customer == id).OrderBy(f => f.Number).ToListAsync(ct)).Select(f => new PersonalRecord(texts["Temporary residents"], f.Number, Shown.At(f.ArrivedOn.ToDateTime(default)), Lines(f.IdCard is { } card ? ring.Decrypt(FloaterSecrets.Purpose, card) : null, f.HomePlace, f.Employer, f.Companions, f.PermitNumber is { } permit ? ring.Decrypt(FloaterSecrets.PermitPurpose, permit) : null))));
        told.AddRange((await db.Set<Letting>().AsNoTracking().Where(l => l.Customer == id).OrderBy(l => l.Number).ToListAsync(ct)).Select(l => new PersonalRecord(texts["Lettings"], l.Number, l.AskedAt, Lines(l.Name, l.Phone, l.Purpose))));
        told.AddRange(await Procedures(id, ct));
        told.AddRange((await Accounts(c, ct)).Select(a => new PersonalRecord(texts["Portal"], a.Name, a.LastSignInAt, a.PhoneNumber ?? "")));
        return told;
    }

    /// <summary>What they went through at the counter: parking, changes of owner and tenant, what they signed, and what they asked about these very data.</summary>
    private async Task<IReadOnlyList<PersonalRecord>> Procedures(CustomerId id, CancellationToken ct)
    {
        var told = new List<PersonalRecord>();
        var holdings = await db.Set<ParkingHolding>().Where(h => h.Customer == id).Join(db.Set<ParkingSpace>(), h => h.Space, s => s.Id, (h, s) => new { h.Number, Space = s.Number, h.Title, h.From, Last = h.EndedOn ?? h.To, h.Note }).OrderBy(h => h.Number).ToListAsync(ct);
        told.AddRange(holdings.Select(h => new PersonalRecord(texts["Parking"], $"{h.Number} {h.Space}", Shown.At(h.From.ToDateTime(default)), Lines(texts.Of(h.Title), Shown.Day(h.From), h.Last is { } last ? Shown.Day(last) : null, h.Note))));
        told.AddRange((await db.Set<ParkingWish>().AsNoTracking().Where(w => w.Customer == id).OrderBy(w => w.Number).ToListAsync(ct)).Select(w => new PersonalRecord(texts["Waiting list for parking spaces"], w.Number, w.AskedAt, Lines(texts.Of(w.State), w.Note))));
        var changes = await db.Set<TenureChange>().Where(t => t.Leaving == id || t.Coming == id).Join(db.Set<Unit>(), t => t.Unit, u => u.Id, (t, u) => new { t.Number, u.Label, t.At, t.Kind, t.Reason, t.Last, t.Note }).OrderBy(t => t.Number).ToListAsync(ct);
        told.AddRange(changes.Select(t => new PersonalRecord(texts["Changes of owner and tenant"], $"{t.Number} {t.Label}", t.At, Lines(texts.Of(t.Kind), texts.Of(t.Reason), Shown.Day(t.Last), t.Note))));
        told.AddRange(await db.Set<SignedAgreement>().Where(s => db.Set<Handover>().Any(h => h.Id == s.Handover && h.Customer == id)).OrderBy(s => s.At).Select(s => new PersonalRecord(texts["Agreements"], s.Name, s.At, s.SignedBy + "\n" + s.Words)).ToListAsync(ct));
        told.AddRange((await db.Set<PersonRequest>().AsNoTracking().Where(r => r.Customer == id).OrderBy(r => r.Number).ToListAsync(ct)).Select(r => new PersonalRecord(texts["Rights of persons"], r.Number, r.At, Lines(texts.Of(r.Wish), texts.Of(r.State), r.IdentifiedBy, r.Words, r.Reply))));
        return told;
    }

    public async Task<IReadOnlyList<ErasurePart>> Weigh(CustomerId id, CancellationToken ct)
    {
        var c = await db.Set<Customer>().AsNoTracking().Include(c => c.Phones).SingleAsync(c => c.Id == id, ct);
        var now = await StaysNow(id, ct);
        var (relatives, vehicles, pets) = (await db.Set<Relative>().CountAsync(r => r.Customer == id && r.Name != Forgetting.Nobody && (!now || r.GoneAt != null), ct), await db.Set<Vehicle>().CountAsync(v => v.Customer == id && v.Plate != Forgetting.Nobody && (!now || v.GoneAt != null), ct), await db.Set<Pet>().CountAsync(p => p.Customer == id && (!now || p.GoneAt != null), ct));
        const string stays = "The archive must hold them as long as the person has a unit, or something is under way with them.";
        var (parking, changes) = (await db.Set<ParkingHolding>().CountAsync(h => h.Customer == id && h.AnonymisedAt == null, ct) + await db.Set<ParkingWish>().CountAsync(w => w.Customer == id && w.AnonymisedAt == null, ct), await db.Set<TenureChange>().CountAsync(t => (t.Leaving == id || t.Coming == id) && t.AnonymisedAt == null, ct));
        var parts = new List<ErasurePart>
        {
            new("Name, numbers and identity document", c.AnonymisedAt is null ? 1 : 0, now ? "The person has a unit, or something is under way with them: without them it cannot be performed (PIPL 13)." : null),
            new("Family, vehicles and pets", relatives + vehicles + pets),
            new("Papers on file and their scans", await db.Set<Paper>().CountAsync(p => p.Customer == id, ct), now ? stays : null),
            new("Notes and scans of parking and of the waiting list", parking, now ? stays : null),
            new("Notes of changes of owner and tenant", changes, now ? stays : null),
            new("Scans of changes by which another has the unit", now ? 0 : await db.ProvingTo([id]).CountAsync(ct), "They prove by what another has the unit, and go with that person's record."),
            new("That somebody held the unit, and when", await db.Set<Occupancy>().CountAsync(o => o.Customer == id, ct), "The archive of the property must be kept and handed over; it no longer says who it was."),
            new("Custody of keys", await db.Set<KeyCustody>().CountAsync(k => k.Customer == id, ct), "Who handed in a key, and signed for it, is kept for two years after it was given back."),
            new("Files of move-ins and move-outs", await db.Set<Handover>().CountAsync(h => h.Customer == id && h.AnonymisedAt == null, ct), "The archive of the property must be kept and handed over; it goes when the community's period for it is over."),
            new("Registrations as living here for a time", await db.Set<Floater>().CountAsync(f => f.Customer == id && f.AnonymisedAt == null, ct), "They are kept for three years after the person moved away."),
            new("Lettings of public space that are over", await db.Set<Letting>().Over().CountAsync(l => l.Customer == id && l.Name != Forgetting.Nobody, ct)),
            new("Lettings of public space", await db.Set<Letting>().CountAsync(l => l.Customer == id && l.Name != Forgetting.Nobody && !db.Set<Letting>().Over().Any(o => o.Id == l.Id), ct), "It has not ended, or its deposit is held: without them the contract cannot be performed (PIPL 13)."),
            new("Account of the portal", now ? 0 : (await Accounts(c, ct)).Count),
        };
        return [.. parts.Where(p => p.Count > 0)];
    }

    public async Task Erase(CustomerId id, CancellationToken ct)
    {
        var c = await db.Set<Customer>().Include(c => c.Phones).SingleAsync(c => c.Id == id, ct);
        await forgetting.Lettings(id, ct);
        if (await StaysNow(id, ct)) { await forgetting.Belongings([id], gone: true, ct); return; }
        foreach (var account in await Accounts(c, ct)) account.Forget(Forgetting.Nobody, clock.GetUtcNow());
        await forgetting.Whole([c], ct);
    }

    private async Task<bool> StaysNow(CustomerId id, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        return await db.Set<Occupancy>().AnyAsync(o => o.Customer == id && (o.To == null || o.To >= today), ct) || await db.Set<Customer>().Where(c => c.Id == id).Engaged(db).AnyAsync(ct);
    }

    /// <summary>Whoever signs in with one of the numbers, unless another customer has the number too.</summary>
    private async Task<IReadOnlyList<Account>> Accounts(Customer c, CancellationToken ct)
    {
        var numbers = c.Phones.Select(p => p.Number).ToArray();
        return await db.Users.Where(a => a.Kind == ActorKind.Resident && a.PhoneNumber != null && numbers.Contains(a.PhoneNumber) && !db.Set<CustomerPhone>().Any(p => p.Number == a.PhoneNumber && p.Customer != c.Id && db.Set<Customer>().Standing().Any(o => o.Id == p.Customer))).ToListAsync(ct);
    }

    private static string Lines(params string?[] words) => string.Join("\n", words.Where(w => !string.IsNullOrWhiteSpace(w)));
}
