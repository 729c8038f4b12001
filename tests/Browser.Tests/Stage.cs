using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Steward.Browser.Tests.Stage))]

namespace Steward.Browser.Tests;

/// <summary>The real program with the demonstration on SQLite, and one Chromium that looks at it.</summary>
public sealed class Stage : IAsyncLifetime
{
    /// <summary>Without windows it is quicker.</summary>
    private static readonly string[] Chromium = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN",
    ];

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"steward-browser-{Guid.NewGuid():N}");
    private readonly Dictionary<string, Task<string>> signedIn = [];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private HostProcess host = null!;

    public HostProcess Host => host;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(folder);
        host = await HostProcess.Start(Database.Sqlite, $"Data Source={Path.Combine(folder, "steward.db")}",
            ("Demo", "true"), ("Files__Folder", Path.Combine(folder, "files")), ("Logging__LogLevel__Microsoft.EntityFrameworkCore", "Warning"), ("Limits__AnonymousFormsPerMinute", "300"),
            // Files are kept by the browser as they are where people work, not asked for again with every page.
            ("EnableStaticAssetsDevelopmentCaching", "true"), ("ReloadStaticAssetsAtRuntime", "false"));
        // However busy the machine is: what is going to come is waited for.
        Assertions.SetDefaultExpectTimeout(30_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("Tests__Chromium") ?? Chromium.First(File.Exists), Args = Quietly });
    }

    /// <summary>Whether nobody yet has looked at such a page on such a screen: the page of one thing stands for those of its kind.</summary>
    public bool IsNew(string address, int width, bool dark) => looks.TryAdd((Things.Replace(address, "…"), width, dark), true);

    private static readonly Regex Things = new("[0-9a-f]{8}-[0-9a-f-]{27}|[0-9]{4,}");
    private readonly ConcurrentDictionary<(string Kind, int Width, bool Dark), bool> looks = [];

    /// <summary>A fresh window in which somebody of the cast is signed in: staff by user name, a resident by telephone number. A narrow window is a phone.</summary>
    public async Task<Visit> Enter(string? who, int width = 1440, bool dark = false, bool scripts = true, bool english = false)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(),
            JavaScriptEnabled = scripts,
            StorageState = who is null ? null : await SignedIn(who),
            ViewportSize = new() { Width = width, Height = width < 500 ? 740 : 900 },
            HasTouch = width < 500,
            IsMobile = width < 500,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(120_000);
        if (dark) await context.AddCookiesAsync([new() { Name = "theme", Value = "dark", Url = host.Address.ToString() }]);
        if (english) await context.AddCookiesAsync([new() { Name = "lang", Value = Uri.EscapeDataString("c=en|uic=en"), Url = host.Address.ToString() }]);
        return new(context, await context.NewPageAsync(), scripts);
    }

    /// <summary>Puts a file where the browser finds it by itself: what is large takes minutes through the hands that lead it.</summary>
    public async Task<string> Put(string name, byte[] content)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{Guid.NewGuid():N}")).FullName, name);
        await File.WriteAllBytesAsync(path, content);
        return path;
    }

    /// <summary>The cookies of somebody who signed in by the page, once per run.</summary>
    private Task<string> SignedIn(string who)
    {
        lock (signedIn)
            return signedIn.TryGetValue(who, out var known) ? known : signedIn[who] = SignIn(who);
    }

    private async Task<string> SignIn(string who)
    {
        await using var visit = await Enter(null);
        await (char.IsAsciiDigit(who[0]) ? visit.SignInByCode(who) : visit.SignIn(who));
        return await visit.Page.Context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
