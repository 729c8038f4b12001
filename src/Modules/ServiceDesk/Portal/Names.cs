using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.ServiceDesk.Portal;

internal static class Names
{
    /// <summary>The name the service centre knows a resident by; else what the account is called.</summary>
    public static async Task<string> NameOf(this IEstate estate, Actor actor, CancellationToken ct) =>
        (await estate.Customers(actor.Reach<CustomerId>(), ct)).Values.Select(c => c.Name).Order(StringComparer.Ordinal).FirstOrDefault() ?? actor.Name;
}
