using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Estate.Customers.Duplicates;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Keys;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.UseCases;

namespace Steward.Estate.Customers.Merges;

/// <summary>Two customers side by side, what speaks for it that they are one, and what would stand there twice.</summary>
public sealed class CompareCustomers(Work work, MergeView side, KeyRing ring, AccessLog log) : Query<CompareCustomers.Filter, CompareCustomers.View>(work, Permissions.Merge)
{
    public sealed record Filter(CustomerId Kept, CustomerId Other);

    /// <param name="Twice">What both have: one of each remains.</param>
    public sealed record View(MergeView.Side Kept, MergeView.Side Other, Pair? Found, bool HaveTwoIdentities, NameLikeness Names, IReadOnlyList<MergeView.Home> Twice);

    public sealed record Pair(LikelyDuplicateId Id, bool SameIdentity, bool SamePhone, bool SameUnit, DuplicateStrength Strength, DateTimeOffset? ToldApartAt, string? ToldApartBy, string? ToldApartFor, int Version);

    protected override async Task<View> Handle(Filter filter, CancellationToken ct)
    {
        var visible = Db.Set<Customer>().Include(c => c.Phones).VisibleTo(Actor);
        var kept = await visible.Where(c => c.Id == filter.Kept).OrNotFound(ct);
        var other = await visible.Where(c => c.Id == filter.Other && c.Id != filter.Kept && c.Site == kept.Site).OrNotFound(ct);
        foreach (var customer in new[] { kept, other })
            if (Actor.Account is not null) await log.Write(new(AccessAct.Look, nameof(Customer), customer.Key, customer.Site), ct);
        var pair = await Db.Set<LikelyDuplicate>().Where(p => p.First == kept.Id && p.Second == other.Id || p.First == other.Id && p.Second == kept.Id).FirstOrDefaultAsync(ct);
        var (here, there) = (await side.Of(kept, other, ct), await side.Of(other, kept, ct));
        return new(here, there, pair is null ? null : new(pair.Id, pair.SameIdentity, pair.SamePhone, pair.SameUnit, pair.Strength, pair.ToldApartAt, pair.ToldApartBy, pair.ToldApartFor.Masked(), pair.Version),
            MergeView.HaveTwoIdentities(kept, other, ring), Likeness.Compare(kept.Name, other.Name),
            [.. there.Homes.Where(t => here.Homes.Any(h => h.Unit == t.Unit && h.Role == t.Role && h.From <= (t.To ?? DateOnly.MaxValue) && t.From <= (h.To ?? DateOnly.MaxValue)))]);
    }
}
