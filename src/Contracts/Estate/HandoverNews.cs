namespace Steward.Contracts.Estate;

/// <summary>The keys of a home were handed to its owner (入伙); fees are owed from a day on, by the community's rule of that day.</summary>
/// <param name="On">The day of the handover.</param>
/// <param name="FeesFrom">The first day that the household pays for; before it the developer does.</param>
public sealed record HomeHandedOver(HandoverId Handover, SiteId Site, UnitId Unit, CustomerId Customer, string Number, DateOnly On, DateOnly FeesFrom);

/// <summary>Somebody gave a home back (退房).</summary>
/// <param name="Last">The last day on which they held it.</param>
public sealed record HomeGivenBack(HandoverId Handover, SiteId Site, UnitId Unit, CustomerId Customer, string Number, DateOnly Last);
