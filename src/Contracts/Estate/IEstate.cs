using Steward.Contracts.Identity;

namespace Steward.Contracts.Estate;

/// <summary>What other modules may ask the estate. Every question takes and answers many at once.</summary>
public interface IEstate
{
    Task<IReadOnlyDictionary<SiteId, string>> SiteNames(IEnumerable<SiteId> sites, CancellationToken ct = default);
    Task<IReadOnlyDictionary<SiteId, SiteCard>> Sites(IEnumerable<SiteId> sites, CancellationToken ct = default);

    /// <summary>Every community there is, whoever asks: to see which let strangers read, and whether somebody keeps all of them.</summary>
    Task<IReadOnlyList<SiteCard>> AllSites(CancellationToken ct = default);

    /// <summary>Sites by their codes, for whoever calls them by these: labels, other systems.</summary>
    Task<IReadOnlyList<SiteCard>> SitesCoded(IEnumerable<string> codes, CancellationToken ct = default);

    Task<IReadOnlyDictionary<BuildingId, string>> BuildingNames(IEnumerable<BuildingId> buildings, CancellationToken ct = default);
    Task<IReadOnlyDictionary<UnitId, UnitCard>> Units(IEnumerable<UnitId> units, CancellationToken ct = default);
    Task<IReadOnlyDictionary<CustomerId, CustomerCard>> Customers(IEnumerable<CustomerId> customers, CancellationToken ct = default);

    Task<IReadOnlyList<BuildingCard>> BuildingsOf(IEnumerable<SiteId> sites, CancellationToken ct = default);

    /// <summary>How many homes (户) each building has; shops, offices, stores and places to park are none.</summary>
    Task<IReadOnlyDictionary<BuildingId, int>> HomesOf(IEnumerable<SiteId> sites, CancellationToken ct = default);

    /// <summary>The staff assigned to each site.</summary>
    Task<IReadOnlyDictionary<SiteId, IReadOnlyList<AccountId>>> StaffOf(IEnumerable<SiteId> sites, CancellationToken ct = default);

    /// <summary>Who answers for each building (责任区域).</summary>
    Task<IReadOnlyDictionary<BuildingId, IReadOnlyList<AccountId>>> ResponsibleFor(IEnumerable<BuildingId> buildings, CancellationToken ct = default);

    /// <summary>Who holds or lives in each unit today, owners first.</summary>
    Task<IReadOnlyDictionary<UnitId, IReadOnlyList<CustomerCard>>> HoldersOf(IEnumerable<UnitId> units, CancellationToken ct = default);

    /// <summary>Who calls from a number: every customer with that telephone number that the actor may see, with the units held today.</summary>
    Task<IReadOnlyList<Caller>> Callers(string number, CancellationToken ct = default);

    /// <summary>Units the actor may see by their whole house numbers; one number may stand in several communities.</summary>
    Task<IReadOnlyList<UnitCard>> UnitsNumbered(IEnumerable<string> labels, CancellationToken ct = default);

    /// <summary>Units the actor may see by any part of the house number, the best few.</summary>
    Task<IReadOnlyList<UnitCard>> FindUnits(string words, int most = 10, CancellationToken ct = default);
}

/// <param name="Phone">The number residents call.</param>
/// <param name="EmergencyPhone">The control room, always manned.</param>
public sealed record SiteCard(SiteId Id, string Code, string Name, string? Phone, string? EmergencyPhone);

/// <param name="CompletedOn">When it passed its completion inspection (竣工验收合格之日); null while nobody has written it down.</param>
public sealed record BuildingCard(BuildingId Id, SiteId Site, string Name, DateOnly? CompletedOn = null);

/// <param name="Label">The house number as people say it: «3-2-1801».</param>
/// <param name="AreaHundredths">The floor area in hundredths of a square metre, if it is known.</param>
public sealed record UnitCard(UnitId Id, SiteId Site, BuildingId Building, string Label, string BuildingName, long? AreaHundredths = null);

/// <param name="Phone">The first telephone number, unmasked: whoever shows it masks it.</param>
public sealed record CustomerCard(CustomerId Id, SiteId Site, string Name, string? Phone);

public sealed record Caller(CustomerCard Customer, IReadOnlyList<UnitCard> Units);
