using Steward.Contracts.ServiceDesk;
using Steward.Platform.Settings;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Labels in the tests' world, and somebody who scans them.</summary>
internal static class Labels
{
    public static readonly byte[] Photo = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    public static Task<PointId> Lift(StewardApp app, string name = "2号梯", RequestType type = RequestType.Repair) =>
        app.As("wang").Do((AddPoint add) => add.Run(new() { Kind = PointKind.Lift, Name = name, Building = app.World.Building, Entrance = "2单元", Type = type }));

    public static Task<string> Address(StewardApp app, PointId id) => app.As("wang").Do(async (ShowPoint show) => "/" + (await show.Run(id)).Point.Address);

    public static Task Set(StewardApp app, string key, string value) => app.As("admin").Do((ChangeSetting change) => change.Run(key, new() { Value = value }));

    public static async Task<Page> Report(StewardApp app, string address, string words = "轿厢里的灯一直闪", params (string, string)[] more) =>
        await (await app.Nobody().Open(address)).Send("report", [("Words", words), .. more]);
}
