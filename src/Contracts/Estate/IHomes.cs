using Steward.Contracts.Identity;

namespace Steward.Contracts.Estate;

/// <summary>What procedures about a home ask: in whose right somebody is in it, who lives above, below and beside, and whom the portal reaches.</summary>
public interface IHomes
{
    /// <summary>Who holds or lives in each unit today and in what right, owners first.</summary>
    Task<IReadOnlyDictionary<UnitId, IReadOnlyList<HomeHolder>>> Holders(IEnumerable<UnitId> units, CancellationToken ct = default);

    /// <summary>The units above, below and beside each unit, in the same building and entrance.</summary>
    Task<IReadOnlyDictionary<UnitId, IReadOnlyList<Neighbour>>> Neighbours(IEnumerable<UnitId> units, CancellationToken ct = default);

    /// <summary>The portal's accounts of each customer, by its telephone numbers.</summary>
    Task<IReadOnlyDictionary<CustomerId, IReadOnlyList<AccountId>>> AccountsOf(IEnumerable<CustomerId> customers, CancellationToken ct = default);

    /// <summary>The built area of each unit in square metres, as far as it is known.</summary>
    Task<IReadOnlyDictionary<UnitId, decimal>> Areas(IEnumerable<UnitId> units, CancellationToken ct = default);
}

public enum HomeRight { Owner, Tenant, Family, Staff }

public enum NeighbourSide { Above, Below, Beside }

/// <param name="Phone">The first telephone number, unmasked: whoever shows it masks it.</param>
public sealed record HomeHolder(CustomerId Customer, string Name, string? Phone, HomeRight Right);

public sealed record Neighbour(UnitId Unit, string Label, NeighbourSide Side);
