using Microsoft.Playwright;
using SkiaSharp;
using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests;

/// <summary>What several journeys do alike.</summary>
internal static class Steps
{
    public static async Task SignIn(this Visit visit, string userName)
    {
        await visit.Open("/sign-in");
        await visit.Send("sign-in", ("UserName", userName), ("Password", Demo.Cast.Password));
        await Expect(visit.Page).Not.ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/sign-in"));
    }

    /// <summary>With the one-time code, which in development stands on the page.</summary>
    public static async Task SignInByCode(this Visit visit, string phone)
    {
        await visit.Open("/portal/sign-in");
        await visit.Send("phone", ("Phone", phone));
        var code = System.Text.RegularExpressions.Regex.Match(await visit.Page.Locator(".alert-info").InnerTextAsync(), @"\d{6}").Value;
        await visit.Send("code", ("Code", code));
        await Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/portal$"));
    }

    /// <summary>Logs a request by its form and returns the address of its page.</summary>
    public static async Task<string> Log(this Visit visit, string subject, string house = "3-2-1801", string type = "Repair")
    {
        await visit.Open("/requests/new");
        await visit.Choose("Type", type);
        await visit.Send("open", ("House", house), ("Subject", subject));
        // What looks alike is asked about once.
        if (await visit.Form("open").CountAsync() > 0) await visit.Send("open");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync(subject);
        return new Uri(visit.Page.Url).AbsolutePath;
    }

    /// <summary>Opens the form of an action, fills it in and sends it.</summary>
    public static async Task Act(this Visit visit, string action, params (string Field, string Value)[] filled)
    {
        if (await visit.Form($"act-{action}").CountAsync() == 0) await visit.Follow(visit.Page.Locator($"a[href*='do={action}#']"));
        await visit.Send($"act-{action}", filled);
    }

    public static Task SeesState(this Visit visit, string state) => Expect(visit.Page.Locator("h1 .badge, .page-title .badge").First).ToHaveTextAsync(state);

    /// <summary>A photo as a camera takes it: full of detail, so large for its pixels.</summary>
    public static FilePayload Photo(string name, int side = 640, int seed = 1)
    {
        using var bitmap = new SKBitmap(side, side, SKColorType.Rgba8888, SKAlphaType.Opaque);
        new Random(seed).NextBytes(bitmap.GetPixelSpan());
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, 100);
        return new() { Name = name, MimeType = "image/jpeg", Buffer = data.ToArray() };
    }
}
