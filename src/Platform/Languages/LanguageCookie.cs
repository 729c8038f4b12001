using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace Steward.Platform.Languages;

/// <summary>The language the reader chose, remembered by the browser.</summary>
public static class LanguageCookie
{
    public const string Name = "lang";
    public static readonly IReadOnlyList<string> All = ["zh-Hans", "en"];

    /// <summary>What is spoken to whoever has not chosen, and what the system itself writes into histories.</summary>
    public static readonly CultureInfo Default = CultureInfo.GetCultureInfo(All[0]);

    public static void Set(HttpContext http, string language) => http.Response.Cookies.Append(Name,
        CookieRequestCultureProvider.MakeCookieValue(new(language == "en" ? "en" : "zh-Hans")), Remembered(http));

    /// <summary>For a choice of looks that lasts: language, light and dark.</summary>
    public static CookieOptions Remembered(HttpContext http) =>
        new() { MaxAge = TimeSpan.FromDays(365), SameSite = SameSiteMode.Lax, HttpOnly = true, Secure = http.Request.IsHttps };
}
