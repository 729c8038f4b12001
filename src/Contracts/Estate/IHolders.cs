using Steward.Contracts.Identity;

namespace Steward.Contracts.Estate;

/// <summary>In which right somebody holds or lives in a unit.</summary>
public enum HolderRole { Owner, Tenant, Family, Staff }

/// <param name="Accounts">Those by which this customer signs in.</param>
public sealed record Holder(UnitId Unit, CustomerCard Customer, HolderRole Role, IReadOnlyList<AccountId> Accounts);

/// <summary>Who holds or lives in units today and in which right, owners first.</summary>
public interface IHolders
{
    Task<IReadOnlyList<Holder>> Of(IEnumerable<UnitId> units, CancellationToken ct = default);

    /// <summary>The accounts by which these customers sign in.</summary>
    Task<IReadOnlyList<AccountId>> AccountsOf(IEnumerable<CustomerId> customers, CancellationToken ct = default);
}
