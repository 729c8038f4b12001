using Steward.Platform.Identity.Tokens;

namespace Steward.Host.Security;

/// <summary>Programs are answered otherwise than people.</summary>
internal static class Callers
{
    public static bool IsApi(this HttpContext http) => http.Request.Path.StartsWithSegments("/api") || Bearer.IsAtOpenDoor(http);
}
