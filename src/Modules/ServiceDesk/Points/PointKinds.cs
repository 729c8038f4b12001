namespace Steward.ServiceDesk.Points;

internal static class PointKinds
{
    public static readonly PointKind[] All = Enum.GetValues<PointKind>();

    public static string IconOf(PointKind kind) => kind switch
    {
        PointKind.Lift       => "elevator",
        PointKind.Hall       => "building",
        PointKind.Gate       => "door",
        PointKind.PumpRoom   => "droplet",
        PointKind.PowerRoom  => "bolt",
        PointKind.Garage     => "car",
        PointKind.Playground => "horse-toy",
        PointKind.Fitness    => "barbell",
        PointKind.Bins       => "trash",
        _                    => "map-pin",
    };
}
