using Steward.Platform.Settings;

namespace Steward.ServiceDesk.Points;

public static class PointSettings
{
    private const string Custom = "Common practice";

    // Many share one address of a mobile network, so it is the more generous.
    public static readonly Setting<int> PerAddress = new("points.address.hour", "Reports by QR code from one network address in an hour", 20, 1, 1000, Custom);
    public static readonly Setting<int> PerPoint   = new("points.point.hour",   "Reports by QR code at one point in an hour",             30, 1, 1000, Custom);
    public static readonly Setting<int> Photos     = new("points.photos",       "Photos with one report by QR code",                       5, 1,   20, Custom);
    public static readonly Setting<int> Often      = new("points.often",        "Reports in 30 days after which a point stands out",       5, 2,  100, Custom);
}
