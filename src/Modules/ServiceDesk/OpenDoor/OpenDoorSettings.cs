using Steward.Platform.Settings;

namespace Steward.ServiceDesk.OpenDoor;

public static class OpenDoorSettings
{
    private const string Custom = "Common practice";

    public static readonly Setting<bool> Public    = new("open311.public",      "Open311: everybody may read what concerns public areas, without a key", false, false, true, Custom);
    public static readonly Setting<int>  PerClient = new("open311.client.hour", "Open311: requests from one client in an hour",                          300, 1, 100000, Custom);
}
