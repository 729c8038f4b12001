using Microsoft.Playwright;

namespace Steward.Browser.Tests;

/// <summary>One window, which remembers what the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private volatile bool deaf;

    public Visit(IBrowserContext context, IPage page)
    {
        (this.context, Page) = (context, page);
        page.Console += (_, message) => { if (message.Type is "error" && !deaf) Complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }
    public List<string> Complaints { get; } = [];

    public async Task Open(string address)
    {
        var answer = await Page.GotoAsync(address);
        if (answer is { Status: >= 400 }) Complaints.Add($"{address}: {answer.Status}");
    }

    /// <summary>What the examiner itself does to a page, such as styles that the policy forbids, is no complaint about the page.</summary>
    public async Task<T> WithoutComplaints<T>(Func<Task<T>> examine)
    {
        deaf = true;
        try { return await examine(); }
        finally { deaf = false; }
    }

    public ILocator Field(string name) => Page.Locator($"[name='Model.{name}']");

    /// <summary>Sends the form of that id and waits for the page that follows.</summary>
    public async Task Send(string form)
    {
        await Page.Locator($"form#{form} button[type=submit]").First.ClickAsync();
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    public Task<string> Text() => Page.Locator("main").InnerTextAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
