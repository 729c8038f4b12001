using Steward.Platform.Data;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;

namespace Steward.Estate.Parking;

/// <summary>How a site lets its parking spaces; every company's own choice.</summary>
public static class ParkingSettings
{
    private const string Rule = "Rules for parking (common practice)";

    public static readonly Setting<int>   WarningDays      = new("parking.warning.days",      "Days before its end at which the rent of a space is said to run out", 30, 1, 120, Rule);
    public static readonly Setting<int>   OfferDays        = new("parking.offer.days",        "Days within which an offered space is accepted, or the offer lapses", 3, 1, 30, Rule);
    public static readonly Setting<Money> UndergroundPrice = new("parking.price.underground", "Monthly rent of a space below ground", Money.Yuan(300), Money.Zero, Money.Yuan(5000), "As the community has published its parking fees");
    public static readonly Setting<Money> GroundPrice      = new("parking.price.ground",      "Monthly rent of a space above ground", Money.Yuan(150), Money.Zero, Money.Yuan(5000), "As the community has published its parking fees");

    internal static Setting<Money> PriceOf(ParkingKind kind) => kind is ParkingKind.Ground ? GroundPrice : UndergroundPrice;
}

/// <summary>What people can be told about parking spaces.</summary>
public static class ParkingNotices
{
    public static readonly NoticeKind RunsOut = new("parking.runs-out", "The rent of a parking space runs out");
    public static readonly NoticeKind Vacant  = new("parking.vacant",   "A parking space is vacant and somebody waits");
}
