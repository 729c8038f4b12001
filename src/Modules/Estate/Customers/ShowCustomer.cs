using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.Papers;
using Steward.Estate.Units;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Pages;
using Steward.Platform.Stories;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers;

/// <summary>One customer: numbers, units now and before, what they brought, and others of the same name or number.</summary>
public sealed class ShowCustomer(Work work, IServiceDesk desk, Stories stories, HouseholdReader households, ArchiveReader archive, Revealing revealing, KeyRing ring, AccessLog log) : Query<CustomerId, ShowCustomer.View>(work, Permissions.See)
{
    /// <param name="IsRevealed">Whether the numbers stand in full, because this person gave a reason a moment ago.</param>
    public sealed record View(CustomerId Id, SiteId Site, string Name, CustomerKind Kind, string? Note, IReadOnlyList<Number> Phones, bool IsRevealed,
        IReadOnlyList<Home> Homes, IReadOnlyList<Namesake> Alike, IReadOnlyList<RequestCard> Requests, Story Story, int Version)
    {
        public Trade? Trade { get; init; }
        public IdentityKind? IdentityKind { get; init; }
        /// <summary>Masked, unless this person gave a reason a moment ago; nothing for whoever may not reveal it.</summary>
        public string? IdentityNumber { get; init; }
        public bool IsIdentityRevealed { get; init; }
        /// <summary>Whether numbers in the note are masked.</summary>
        public bool NoteHides { get; init; }
        public string? Business { get; init; }
        public int? StaffCount { get; init; }
        public required HouseholdReader.View Household { get; init; }
        public required ArchiveReader.View Archive { get; init; }
    }

    public sealed record Number(string Digits, string? Label);
    public sealed record Home(OccupancyId Occupancy, UnitId Unit, string House, OccupancyRole Role, DateOnly From, DateOnly? To, bool IsNow);
    public sealed record Namesake(CustomerId Id, string Name);

    protected override async Task<View> Handle(CustomerId id, CancellationToken ct)
    {
        id = await Db.Today(id, ct);
        var customer = await Db.Set<Customer>().Include(c => c.Phones).VisibleTo(Actor).Where(c => c.Id == id).OrNotFound(ct);
        var story = await stories.Of(id.Value, ct);
        var revealed = Actor.May(Permissions.Reveal) && await revealing.IsOpen(id.Value, RevealPhones.Part, ct);
        var identified = Actor.May(Permissions.Identity) && await revealing.IsOpen(id.Value, Identity.Part, ct);
        if (Actor.Account is not null) await log.Write(new(AccessAct.Look, nameof(Customer), id.Value, customer.Site), ct);
        var phones = customer.Phones.OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => new Number(revealed ? p.Number : Shown.Masked(p.Number), p.Label));
        return new(id, customer.Site, Privacy.Name(Actor, customer.Kind, customer.Name), customer.Kind, customer.Note.Masked(unless: revealed), [.. phones], revealed,
            await Homes(id, ct), await Alike(customer, ct), await desk.RequestsBy([id], 20, ct), story, customer.Version)
        {
            NoteHides = !revealed && Masking.HidesAnything(customer.Note), Trade = customer.Trade, Business = customer.Business, StaffCount = customer.StaffCount,
            IdentityKind = customer.IdentityKind, IdentityNumber = Actor.May(Permissions.Identity) ? Identity.Shown(customer, ring, identified) : null, IsIdentityRevealed = identified,
            Household = await households.Of([id], revealed ? [id] : [], ct), Archive = await archive.Of([], [id], ct),
        };
    }

    private async Task<IReadOnlyList<Home>> Homes(CustomerId id, CancellationToken ct)
    {
        var today = Shown.DayOf(Now);
        var homes = await Db.Set<Occupancy>().Where(o => o.Customer == id)
            .Join(Db.Set<Unit>(), o => o.Unit, u => u.Id, (o, u) => new { o.Id, o.Unit, u.Label, o.Role, o.From, o.To }).ToListAsync(ct);
        return [.. homes.Select(o => new Home(o.Id, o.Unit, o.Label, o.Role, o.From, o.To, o.From <= today && (o.To is null || o.To >= today)))
            .OrderByDescending(o => o.IsNow).ThenByDescending(o => o.From).ThenBy(o => o.House)];
    }

    private async Task<IReadOnlyList<Namesake>> Alike(Customer customer, CancellationToken ct)
    {
        var numbers = customer.Phones.Select(p => p.Number).ToArray();
        var alike = await Db.Set<Customer>().VisibleTo(Actor).Where(c => c.Id != customer.Id && c.Site == customer.Site && (c.Name == customer.Name || c.Phones.Any(p => numbers.Contains(p.Number))))
            .OrderBy(c => c.Name).Take(10).Select(c => new { c.Id, c.Kind, c.Name }).ToListAsync(ct);
        return [.. alike.Select(c => new Namesake(c.Id, Privacy.Name(Actor, c.Kind, c.Name)))];
    }
}
