using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.FitOut.Projects;
using Steward.Platform.Data;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Watching;

/// <summary>Whom the news from the site concerns in the portal.</summary>
public sealed class SitePeople(Db db, IEstate estate)
{
    /// <summary>The portal's accounts of whoever fits the home out: who began it there, and whose telephone number it is.</summary>
    public async Task<IReadOnlyList<AccountId>> Applicants(FitOutProject project, CancellationToken ct)
    {
        string?[] phones = project.Customer is { } customer ? [project.Phone, (await estate.Customers([customer], ct)).GetValueOrDefault(customer)?.Phone] : [project.Phone];
        var numbers = phones.OfType<string>().ToArray();
        return await db.Users.Where(a => a.Kind == ActorKind.Resident && a.ClosedAt == null && (a.Id == project.BegunBy || numbers.Contains(a.PhoneNumber!))).Select(a => a.Id).ToListAsync(ct);
    }
}
