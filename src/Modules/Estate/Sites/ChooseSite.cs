using Microsoft.AspNetCore.Http;
using Steward.Contracts.Estate;
using Steward.Platform.UseCases;

namespace Steward.Estate.Sites;

/// <summary>The site that a browser's lists are narrowed to, remembered in a cookie.</summary>
public static class ChooseSite
{
    private const string Cookie = "site";

    public static void Recall(Actor actor, HttpContext? http)
    {
        if (SiteId.TryParse(http?.Request.Cookies[Cookie], null, out var site)) actor.Choose(site);
    }

    public static void Remember(HttpContext http, Guid? site)
    {
        if (site is { } id) http.Response.Cookies.Append(Cookie, id.ToString(), new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps });
        else http.Response.Cookies.Delete(Cookie);
    }
}
