using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers.Duplicates;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Data;
using Steward.Platform.Merging;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>One customer as shown beside another, masked as everywhere.</summary>
public sealed class MergeView(Db db, Actor actor, KeyRing ring, Merger merger, TimeProvider clock)
{
    /// <param name="Refers">How much of what refers to them, by its name in the code.</param>
    public sealed record Side(CustomerId Id, string Name, CustomerKind Kind, IReadOnlyList<Number> Phones, IdentityKind? IdentityKind, string? IdentityNumber, bool HasIdentity, Trade? Trade, string? Business, int? StaffCount, string? Note,
        IReadOnlyList<Home> Homes, IReadOnlyList<Filed> Papers, IReadOnlyDictionary<string, int> Refers, DateTimeOffset? Since, int Version);

    public sealed record Number(Guid Id, string Digits, string? Label, bool IsShared);
    public sealed record Home(UnitId Unit, string House, OccupancyRole Role, DateOnly From, DateOnly? To, bool IsNow);
    public sealed record Filed(PaperId Id, string Title, DateOnly? IssuedOn, DateOnly? ExpiresOn);

    public async Task<Side> Of(Customer customer, Customer other, CancellationToken ct)
    {
        var today = Shown.DayOf(clock.GetUtcNow());
        var homes = await db.Set<Occupancy>().Where(o => o.Customer == customer.Id).Join(db.Set<Unit>(), o => o.Unit, u => u.Id, (o, u) => new { o.Unit, u.Label, o.Role, o.From, o.To }).ToListAsync(ct);
        var papers = await db.Set<Paper>().VisibleTo(actor).Where(p => p.Customer == customer.Id && p.WithdrawnAt == null).Join(db.Set<PaperKind>(), p => p.Kind, k => k.Id, (p, k) => new Filed(p.Id, k.Title, p.IssuedOn, p.ExpiresOn)).ToListAsync(ct);
        var since = await db.Set<Platform.Lifecycles.Moved>().Where(m => m.Thing == customer.Key).OrderBy(m => m.Id).Select(m => (DateTimeOffset?)m.At).FirstOrDefaultAsync(ct);
        var others = other.Phones.Select(p => p.Number).ToHashSet();
        return new(customer.Id, Privacy.Name(actor, customer.Kind, customer.Name), customer.Kind,
            [.. customer.Numbered.Select(p => new Number(p.Id, Shown.Masked(p.Number), p.Label, others.Contains(p.Number)))],
            customer.IdentityKind, actor.May(Permissions.Identity) ? Identity.Shown(customer, ring, revealed: false) : null, customer.IdentitySealed is not null, customer.Trade, customer.Business, customer.StaffCount, customer.Note.Masked(),
            [.. homes.Select(o => new Home(o.Unit, o.Label, o.Role, o.From, o.To, o.From <= today && (o.To is null || o.To >= today))).OrderByDescending(o => o.IsNow).ThenBy(o => o.House, StringComparer.Ordinal)],
            papers, await merger.Count(customer, ct), since, customer.Version);
    }

    /// <summary>Two numbers of one kind of document: hardly one person.</summary>
    internal static bool HaveTwoIdentities(Customer one, Customer other, KeyRing ring) =>
        one.IdentitySealed is not null && other.IdentitySealed is not null && one.IdentityKind == other.IdentityKind && Identity.Shown(one, ring, revealed: true) != Identity.Shown(other, ring, revealed: true);
}
