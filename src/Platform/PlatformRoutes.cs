using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Steward.Platform.Settings;

namespace Steward.Platform;

/// <summary>The API of what belongs to no module.</summary>
public static class PlatformRoutes
{
    public static void Map(IEndpointRouteBuilder api)
    {
        var settings = api.MapGroup("settings").WithTags("Settings");
        settings.MapGet("",      ([AsParameters] SettingList.Filter filter, SettingList list, CancellationToken ct) => list.Run(filter, ct));
        settings.MapPut("{key}", (string key, ChangeSetting.Form form, ChangeSetting change, CancellationToken ct) => change.Run(key, form, ct));
    }
}
