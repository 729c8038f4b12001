using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.Estate.Persons;

/// <summary>Whoever asks in the portal is known by a number alone, which an agent or a relative may have on the person's record too.</summary>
internal static class Askers
{
    /// <summary>Whether the asker is to be identified first: the number is not the first of the record, is labelled as somebody's, or stands on other records as well.</summary>
    public static async Task<bool> IsAskerUnsure(this Db db, PersonRequest request, CancellationToken ct)
    {
        if (!request.FromPortal || request.Wish is PersonWish.Correction) return false;
        var number = await db.Users.Where(a => a.Id == request.By).Select(a => a.PhoneNumber).SingleOrDefaultAsync(ct);
        var first = await db.Set<CustomerPhone>().Where(p => p.Customer == request.Customer).OrderBy(p => p.Rank).ThenBy(p => p.Number).Select(p => new { p.Number, p.Label }).FirstOrDefaultAsync(ct);
        return number is null || first?.Number != number || first.Label.OrNull() is not null
            || await db.Set<CustomerPhone>().AnyAsync(p => p.Number == number && p.Customer != request.Customer && db.Set<Customer>().Standing().Any(c => c.Id == p.Customer), ct);
    }

    /// <summary>What whoever answers says of it; where nothing is unsure, nothing has to be said.</summary>
    public static async Task<string?> HowIdentified(this Db db, PersonRequest request, string? said, CancellationToken ct) =>
        said.OrNull() is { } how ? how : await db.IsAskerUnsure(request, ct) ? throw new Invalid("IdentifiedBy", "The number they signed in with does not say who asks: say how the person was identified.") : null;
}
