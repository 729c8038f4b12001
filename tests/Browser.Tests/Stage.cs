using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Steward.Browser.Tests.Stage))]

namespace Steward.Browser.Tests;

/// <summary>The real program with the demonstration on SQLite, and one Chromium that looks at it.</summary>
public sealed class Stage : IAsyncLifetime
{
    private static readonly string[] Quietly =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--lang=zh-CN",
    ];

    private readonly string database = Path.Combine(Path.GetTempPath(), $"steward-browser-{Guid.NewGuid():N}.db");
    private readonly Dictionary<string, Task<string>> signedIn = [];
    private IPlaywright playwright = null!;
    private IBrowser browser = null!;
    private HostProcess host = null!;

    public HostProcess Host => host;

    public async ValueTask InitializeAsync()
    {
        host = await HostProcess.Start(Database.Sqlite, $"Data Source={database}", ("Demo", "true"), ("Logging__LogLevel__Microsoft.EntityFrameworkCore", "Warning"));
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Environment.GetEnvironmentVariable("Tests__Chromium") ?? "/usr/bin/chromium", Args = Quietly });
    }

    /// <summary>A fresh window in which somebody of the cast is signed in.</summary>
    public async Task<Visit> Enter(string? userName, int width = 1440, bool dark = false, bool scripts = true)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = host.Address.ToString(),
            JavaScriptEnabled = scripts,
            StorageState = userName is null ? null : await SignedIn(userName),
            ViewportSize = new() { Width = width, Height = width < 500 ? 740 : 900 },
            HasTouch = width < 500,
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
        });
        if (dark) await context.AddCookiesAsync([new() { Name = "theme", Value = "dark", Url = host.Address.ToString() }]);
        return new(context, await context.NewPageAsync());
    }

    /// <summary>The cookies of somebody who signed in by the page, once per run.</summary>
    private Task<string> SignedIn(string userName)
    {
        lock (signedIn)
            return signedIn.TryGetValue(userName, out var known) ? known : signedIn[userName] = SignIn(userName);
    }

    private async Task<string> SignIn(string userName)
    {
        await using var visit = await Enter(null);
        await visit.Page.GotoAsync("/sign-in");
        await visit.Page.Locator("[name='Model.UserName']").FillAsync(userName);
        await visit.Page.Locator("[name='Model.Password']").FillAsync(Demo.Cast.Password);
        await visit.Page.Locator("[name='Model.Password']").PressAsync("Enter");
        await visit.Page.WaitForURLAsync(url => !url.Contains("/sign-in"));
        return await visit.Page.Context.StorageStateAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
        await host.DisposeAsync();
        foreach (var end in new[] { "", "-wal", "-shm" }) File.Delete(database + end);
    }
}
