using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests;

/// <summary>A page that looks again by itself misses nothing, and never takes away what somebody is writing.</summary>
public sealed class LiveTests(Stage stage)
{
    [Theory, InlineData(1440), InlineData(360)]
    public async Task What_one_begins_to_write_while_the_page_is_fetched_again_stays(int width)
    {
        await using var li = await stage.Enter("li");
        var address = await li.Log($"慢线路上写备注{width}");
        await using var wang = await stage.Enter("wang", width);
        var (asked, written) = (new TaskCompletionSource(), new TaskCompletionSource());
        await wang.Page.RouteAsync("**" + address, async route =>
        {
            if (!route.Request.Headers.ContainsKey("x-live")) { await route.ContinueAsync(); return; }
            var answer = await route.FetchAsync();
            asked.TrySetResult();
            await written.Task;
            await route.FulfillAsync(new() { Response = answer });
        });
        await wang.Open(address);
        await li.Send("remark", ("Words", "李娟先写了一句"));
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(30));

        await wang.Form("remark").Locator("[name='Model.Words']").FillAsync("业主下午在家");
        await wang.Page.EvaluateAsync("document.activeElement.blur()");
        await wang.Page.RunAndWaitForResponseAsync(() => { written.SetResult(); return Task.CompletedTask; }, answer => answer.Url.EndsWith(address, StringComparison.Ordinal));
        await wang.Page.EvaluateAsync("fetch(location.href).then(answer => answer.text())");

        await Expect(wang.Form("remark").Locator("[name='Model.Words']")).ToHaveValueAsync("业主下午在家");
        await wang.Send("remark");
        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("业主下午在家");
        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("李娟先写了一句");
        Assert.Equal([], wang.Complaints);
    }

    [Fact]
    public async Task What_changed_before_the_stream_was_open_is_shown()
    {
        await using var li = await stage.Enter("li");
        var address = await li.Log("流打开之前的变化");
        await using var wang = await stage.Enter("wang");
        var (opening, said) = (new TaskCompletionSource(), new TaskCompletionSource());
        await wang.Page.RouteAsync("**/live?*", async route =>
        {
            opening.TrySetResult();
            await said.Task;
            await route.ContinueAsync();
        });
        await wang.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await opening.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await li.Send("remark", ("Words", "打开之前就说了"));
        await Expect(wang.Page.Locator(".story")).Not.ToContainTextAsync("打开之前就说了");

        said.SetResult();

        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("打开之前就说了");
    }
}
