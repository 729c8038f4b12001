using Microsoft.Playwright;

namespace Steward.Browser.Tests;

/// <summary>One window, which remembers what the browser complained about.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly bool scripts;
    private volatile bool deaf;
    private string? brought;

    public Visit(IBrowserContext context, IPage page, bool scripts = true)
    {
        (this.context, Page, this.scripts) = (context, page, scripts);
        page.Console += (_, message) => { if (message.Type is "error" && !deaf) Complaints.Add($"{page.Url}: {message.Text}"); };
        page.PageError += (_, error) => Complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }
    public List<string> Complaints { get; } = [];
    public ILocator Main => Page.Locator("main");

    public async Task Open(string address)
    {
        var answer = await Page.GotoAsync(address);
        if (answer is { Status: >= 400 }) Complaints.Add($"{address}: {answer.Status}");
    }

    /// <summary>What an address answers, without looking at it.</summary>
    public async Task<int> Ask(string address) => (await Page.APIRequest.GetAsync(address)).Status;

    /// <summary>Has a script along on every page from now on.</summary>
    public async Task Bring(string script)
    {
        if (brought == script) return;
        await Page.AddInitScriptAsync(brought = script);
    }

    /// <summary>What the examiner itself does to a page, such as styles that the policy forbids, is no complaint about the page.</summary>
    public async Task<T> WithoutComplaints<T>(Func<Task<T>> examine)
    {
        deaf = true;
        try
        {
            var found = await examine();
            // What the browser says comes in its order, but not with the answer: once this is heard, all before it has been.
            await Page.RunAndWaitForConsoleMessageAsync(() => Page.EvaluateAsync("setTimeout(() => console.debug('examined'))"), new() { Predicate = message => message.Text == "examined" });
            return found;
        }
        finally { deaf = false; }
    }

    public ILocator Form(string name) => Page.Locator($"form[id='{name}']");

    /// <summary>What sends the form: not what only answers to Enter, nor what joins another request instead.</summary>
    public ILocator Button(string form) => Form(form).Locator("button[type=submit]:not(.visually-hidden):not([data-join]), button:not([type])").First;

    /// <summary>A field by the name of its property; the first of several forms' fields of that name.</summary>
    public ILocator Field(string name) => Page.Locator($"[name='Model.{name}']").First;

    /// <summary>One of several tiles or buttons.</summary>
    public Task Choose(string field, string value) => Page.Locator("label").Filter(new() { Has = Page.Locator($"input[name='Model.{field}'][value='{value}']") }).ClickAsync();

    /// <summary>Fills in the form of that id, presses its button and waits for the page that follows.</summary>
    public async Task Send(string form, params (string Field, string Value)[] filled)
    {
        foreach (var (field, value) in filled) await Form(form).Locator($"[name='Model.{field}']").FillAsync(value);
        await Follow(Button(form));
    }

    /// <summary>Follows a link or presses a button and waits for the page that follows.</summary>
    public Task Follow(ILocator link) => Leave(() => link.ClickAsync());

    public Task Press(string key) => Leave(() => Page.Keyboard.PressAsync(key));

    /// <summary>Does what leads on, and waits until the page that follows stands: put in place of this one, or loaded anew.</summary>
    public async Task Leave(Func<Task> act)
    {
        if (!scripts)
        {
            var loaded = new TaskCompletionSource();
            void Load(object? sender, IPage page) => loaded.TrySetResult();
            Page.Load += Load;
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30));
            Page.Load -= Load;
            return;
        }
        await Page.EvaluateAsync("const html = document.documentElement; html.dataset.leaving = ''; Blazor.addEventListener('enhancedload', () => { delete html.dataset.leaving; })");
        await act();
        await Assertions.Expect(Page.Locator("html:not([data-leaving])")).ToBeAttachedAsync();
        await Page.WaitForLoadStateAsync();
    }

    public Task<string> Text() => Main.InnerTextAsync();

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
