using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>From the ringing telephone to the call-back, each person at their own screen.</summary>
public sealed class MainThreadTests(Stage stage)
{
    private const string Caller = "14211118001", Subject = "净水器接口松脱漏了一地";

    [Fact]
    public async Task A_call_becomes_a_repair_that_everybody_sees_through()
    {
        await using var zhou = await stage.Enter("zhou");
        var before = await Standing(zhou);
        await using var wang = await stage.Enter("wang");
        await using var li = await stage.Enter("li");
        await Watch(li);

        var request = await TakeTheCall(wang);
        await Expect(li.Page.Locator(".desk-item").Filter(new() { HasText = Subject })).ToContainTextAsync("3-2-1801");
        await Expect(li.Page.Locator(".toast-note").First).ToBeVisibleAsync();

        await using var zhao = await stage.Enter("zhao", 360);
        await zhao.Open("/my-orders");
        await Send(wang, request);
        await DoTheJob(zhao);
        await Settle(wang, request);
        await Rate(request);

        await zhou.Open("/");
        var after = await Standing(zhou);
        Assert.True(after.Received > before.Received && after.Satisfied > before.Satisfied, $"{before} → {after}");
        await zhou.Follow(zhou.Page.Locator("a[href*='Satisfaction=Satisfied']").First);
        await Expect(zhou.Page.Locator("tbody")).ToContainTextAsync(Subject);
        Assert.Equal([], [.. wang.Complaints, .. li.Complaints, .. zhao.Complaints, .. zhou.Complaints]);
    }

    /// <summary>A colleague looks at the desk; the stream is open before anything happens.</summary>
    private static async Task Watch(Visit li)
    {
        await li.Page.RunAndWaitForResponseAsync(() => li.Open("/desk/unheld"), answer => answer.Url.Contains("/live?"));
        await Expect(li.Page.Locator("#desk-queue")).Not.ToContainTextAsync(Subject);
    }

    /// <summary>The caller is known, the cursor stands where one begins to type, and no mouse is needed.</summary>
    private static async Task<string> TakeTheCall(Visit wang)
    {
        await wang.Open($"/call?number={Caller}");
        await Expect(wang.Page.Locator("h1")).ToContainTextAsync("王雪梅");
        await Expect(wang.Field("House")).ToHaveValueAsync("3-2-1801");
        await Expect(wang.Field("Subject")).ToBeFocusedAsync();
        var keys = wang.Page.Keyboard;
        await keys.PressAsync("Alt+1");
        await keys.PressAsync("Shift+Tab");
        await keys.PressAsync("Shift+Tab");
        await Expect(wang.Field("Category")).ToBeFocusedAsync();
        await keys.TypeAsync("gps");
        await keys.PressAsync("Tab");
        await keys.PressAsync("Tab");
        await keys.TypeAsync(Subject);
        await wang.Press("Enter");
        await Expect(wang.Page.Locator(".logged-number")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex(@"WX-\d{4}-\d{5}"));
        await Expect(wang.Main).ToContainTextAsync("给排水");
        return new Uri(wang.Page.Url).AbsolutePath;
    }

    private static async Task Send(Visit wang, string request)
    {
        await wang.Open(request);
        await wang.Send("act-Accept");
        await wang.SeesState("办理中");
        await wang.Follow(wang.Page.Locator("a[href*='do=Dispatch']"));
        await wang.Page.Locator("#dispatch-panel label").Filter(new() { HasText = "赵师傅" }).ClickAsync();
        await wang.Send("dispatch");
        await Expect(wang.Page.Locator("#orders .list-group-item")).ToContainTextAsync("赵师傅");
    }

    /// <summary>With one thumb: the new job appears by itself; accept, arrive, photos, material, signature, done.</summary>
    private static async Task DoTheJob(Visit zhao)
    {
        var page = zhao.Page;
        await zhao.Follow(page.Locator(".job").Filter(new() { HasText = Subject }));
        await zhao.Send("act-Accept");
        await zhao.SeesState("已接单");
        await zhao.Send("act-Arrive");
        await zhao.SeesState("已到场");
        foreach (var (taken, name) in new[] { ("Before", "前.jpg"), ("After", "后.jpg") })
        {
            await zhao.Choose("Taken", taken);
            await zhao.Form("photos").Locator("[name='Model.Photos']").SetInputFilesAsync(Steps.Photo(name));
            await Expect(zhao.Form("photos").Locator(".file-chosen").First.Locator("figure")).ToHaveCountAsync(1);
            await zhao.Send("photos");
            await Expect(page.Locator(".photo-tag").Filter(new() { HasText = taken is "Before" ? "处理前" : "处理后" }).First).ToBeVisibleAsync();
        }

        await page.Locator(".add-line summary").ClickAsync();
        await zhao.Choose("Kind", "Material");
        await zhao.Send("line", ("Name", "角阀"), ("UnitPrice", "35.5"), ("Quantity", "2"), ("Unit", "只"));
        await Expect(page.Locator(".bill tfoot")).ToContainTextAsync("71.00");

        await zhao.Follow(page.Locator("a[href*='do=Complete#']"));
        await zhao.Field("Result").FillAsync("更换两只角阀，试水不漏");
        await Sign(zhao);
        await zhao.Send("act-Complete");
        await zhao.SeesState("已完工");
        await Expect(page.Locator(".photo-tag").Filter(new() { HasText = "签名" }).First).ToBeVisibleAsync();
    }

    private static async Task Sign(Visit zhao)
    {
        var canvas = zhao.Page.Locator("signature-field canvas");
        // The page may still move to the form that was opened: each stretch goes to where the box stands by then.
        Task Move(float x, float y) => canvas.HoverAsync(new() { Position = new() { X = x, Y = y } });
        await Move(30, 30);
        await zhao.Page.Mouse.DownAsync();
        foreach (var (x, y) in new[] { (60, 60), (90, 30), (120, 60), (150, 40) }) await Move(x, y);
        await zhao.Page.Mouse.UpAsync();
        await Expect(zhao.Field("Signature")).Not.ToHaveValueAsync("");
    }

    /// <summary>The agent confirms the work, resolves the request and calls back; nobody answers the telephone.</summary>
    private static async Task Settle(Visit wang, string request)
    {
        await wang.Open(request);
        await wang.Follow(wang.Page.Locator("#orders .list-group-item"));
        await wang.Follow(wang.Page.Locator("a[href*='do=Confirm#']"));
        await wang.Choose("Grade", "Satisfied");
        await wang.Send("act-Confirm");
        await wang.SeesState("已确认");
        await wang.Open(request);
        await wang.Act("Resolve", ("Resolution", "更换角阀，试水不漏"));
        await wang.SeesState("已办结");
        await wang.Follow(wang.Page.Locator("a[href*='do=CallBack#']"));
        await wang.Choose("Outcome", "NotReached");
        await wang.Send("act-CallBack");
        await wang.SeesState("已办结");
    }

    private async Task Rate(string request)
    {
        await using var resident = await stage.Enter(Caller, 390);
        await resident.Open("/portal");
        await resident.Follow(resident.Page.Locator(".portal-card").Filter(new() { HasText = Subject }));
        await Expect(resident.Main).ToContainTextAsync("更换角阀，试水不漏");
        foreach (var photo in new[] { "处理前", "处理后" }) await Expect(resident.Page.Locator(".photo-tag").Filter(new() { HasText = photo }).First).ToBeVisibleAsync();
        await resident.Choose("Satisfaction", "Satisfied");
        await resident.Send("rate", ("Words", "师傅很细心"));
        await Expect(resident.Page.Locator(".alert-success").Filter(new() { HasText = "满意" })).ToBeVisibleAsync();
        await Expect(resident.Form("rate")).ToHaveCountAsync(0);
        Assert.EndsWith(request.Split('/')[^1], resident.Page.Url, StringComparison.Ordinal);
        Assert.Equal([], resident.Complaints);
    }

    /// <summary>What the head reads on the first page.</summary>
    private static async Task<(int Received, int Satisfied)> Standing(Visit zhou)
    {
        await zhou.Open("/");
        return (await Number(zhou, ".stand-row a[href*='From=']"), await Number(zhou, "a[href*='Satisfaction=Satisfied']"));
    }

    private static async Task<int> Number(Visit visit, string selector) =>
        int.Parse(System.Text.RegularExpressions.Regex.Match(await visit.Page.Locator(selector).First.InnerTextAsync(), @"\d+").Value, CultureInfo.InvariantCulture);
}
