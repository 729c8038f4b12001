using Steward.Contracts.Estate;

namespace Steward.Contracts.FitOut;

/// <summary>Work has begun in a home (装修进场): the permit was issued.</summary>
/// <param name="Number">Of the fit-out: «ZX-2026-00012».</param>
public sealed record FitOutBegun(FitOutId FitOut, SiteId Site, UnitId Unit, string Number);

/// <summary>The work in a home is over (装修完工): it was accepted. What is seen to later, at the second look, is not work again.</summary>
public sealed record FitOutAccepted(FitOutId FitOut, SiteId Site, UnitId Unit, string Number);
