using Microsoft.AspNetCore.Http;

namespace Steward.Platform.Pages;

/// <summary>One sentence for the next page: «Saved.»</summary>
public static class Flash
{
    private const string Cookie = "flash";

    public static void Leave(HttpContext http, string sentence) =>
        http.Response.Cookies.Append(Cookie, Uri.EscapeDataString(sentence), new() { HttpOnly = true, SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromMinutes(1), Secure = http.Request.IsHttps });

    public static string? Take(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Cookies[Cookie] is not { Length: > 0 } sentence) return null;
        if (!http.Response.HasStarted) http.Response.Cookies.Delete(Cookie);
        return Uri.UnescapeDataString(sentence);
    }
}
