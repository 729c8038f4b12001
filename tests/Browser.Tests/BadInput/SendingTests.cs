using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.BadInput;

/// <summary>Forms sent too late, twice, from an old page, or for somebody else's things.</summary>
public sealed class SendingTests(Stage stage)
{
    [Fact]
    public async Task A_page_left_open_too_long_keeps_what_was_typed()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Open("/requests/new");
        await wang.Page.Context.ClearCookiesAsync(new() { Name = "steward-form" });
        await wang.Send("open", ("House", "3-2-1801"), ("Subject", "放久了的页面"));
        await Expect(wang.Form("open").Locator(".alert-danger")).ToContainTextAsync("请");
        await Expect(wang.Field("Subject")).ToHaveValueAsync("放久了的页面");
        await wang.Send("open");
        await Expect(wang.Page.Locator(".logged-number")).ToBeVisibleAsync();
        Assert.Equal(1, await Count(wang, "放久了的页面"));
    }

    [Fact]
    public async Task Who_has_to_sign_in_again_finds_the_words_again()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Open("/requests/new");
        await wang.Choose("Type", "Help");
        await wang.Field("House").FillAsync("3-2-1801");
        await wang.Field("Subject").FillAsync("登录过期也不丢");
        await wang.Page.Context.ClearCookiesAsync();
        await wang.Send("open");
        await wang.Send("sign-in", ("UserName", "wang"), ("Password", Demo.Cast.Password));
        await Expect(wang.Field("Subject")).ToHaveValueAsync("登录过期也不丢");
        await Expect(wang.Page.Locator("[name='Model.Type']:checked")).ToHaveValueAsync("Help");
        await wang.Send("open");
        await Expect(wang.Page.Locator("h1")).ToContainTextAsync("登录过期也不丢");
        await wang.Open("/requests/new");
        await Expect(wang.Field("Subject")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task A_broken_line_loses_no_word_and_doubles_none()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Open("/requests/new");
        await wang.Field("House").FillAsync("3-2-1801");
        await wang.Field("Subject").FillAsync("断线时也不丢");
        await wang.Page.RouteAsync("**/requests/new", async route =>
        {
            if (route.Request.Method == "POST") { await route.FetchAsync(new() { MaxRedirects = 0 }); await route.AbortAsync(); }
            else await route.ContinueAsync();
        });
        await wang.Button("open").ClickAsync();
        await wang.Page.UnrouteAllAsync(new() { Behavior = Microsoft.Playwright.UnrouteBehavior.Wait });
        await wang.Open("/requests/new");
        await Expect(wang.Field("Subject")).ToHaveValueAsync("断线时也不丢");
        await wang.Send("open");
        await Expect(wang.Page.Locator("h1")).ToContainTextAsync("断线时也不丢");
        Assert.Equal(1, await Count(wang, "断线时也不丢"));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_double_click_logs_one(bool scripts)
    {
        var subject = scripts ? "连点两下的水表" : "双击登记的纱窗";
        await using var wang = await stage.Enter("wang", scripts: scripts);
        await wang.Open("/requests/new");
        await wang.Field("House").FillAsync("3-2-1801");
        await wang.Field("Subject").FillAsync(subject);
        await wang.Button("open").DblClickAsync();
        await Expect(wang.Page.Locator("h1")).ToContainTextAsync(subject);
        Assert.Equal(1, await Count(wang, subject));
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Going_back_and_sending_again_logs_one(bool scripts)
    {
        var subject = scripts ? "退回再交的门铃" : "往回翻页的插座";
        await using var wang = await stage.Enter("wang", scripts: scripts);
        await wang.Log(subject);
        await wang.Page.GoBackAsync();
        await Expect(wang.Form("open")).ToBeVisibleAsync();
        await wang.Send("open");
        Assert.Equal(1, await Count(wang, subject));
    }

    [Fact]
    public async Task Of_two_who_edit_the_second_is_told_what_happened()
    {
        await using var wang = await stage.Enter("wang");
        await using var li = await stage.Enter("li");
        var address = await wang.Log("两个人一起改");
        await wang.Open(address + "/edit");
        await li.Open(address + "/edit");
        await wang.Send("edit", ("Subject", "两个人一起改：王敏改的"));
        await Expect(wang.Page.Locator("h1")).ToContainTextAsync("王敏改的");

        await li.Send("edit", ("Subject", "两个人一起改：李娟改的"));
        await Expect(li.Form("edit").Locator(".alert-danger")).ToContainTextAsync("王敏");
        await Expect(li.Form("edit").Locator(".alert-danger")).ToBeFocusedAsync();
        await Expect(li.Field("Subject")).ToHaveValueAsync("两个人一起改：李娟改的");
        await Expect(li.Page.Locator("[data-field=Subject]")).ToContainTextAsync("现在是：两个人一起改：王敏改的");
        await wang.Open(address);
        await Expect(wang.Page.Locator("h1")).ToContainTextAsync("王敏改的");
        await li.Send("edit");
        await Expect(li.Page.Locator("h1")).ToContainTextAsync("李娟改的");
    }

    [Fact]
    public async Task Another_communitys_request_does_not_exist()
    {
        await using var wang = await stage.Enter("wang");
        var address = await wang.Log("别的小区看不到");
        await using var deng = await stage.Enter("deng");
        foreach (var path in new[] { address, address + "/edit", address + "/print", address.Replace("/requests/", "/desk/open/", StringComparison.Ordinal) })
        {
            Assert.Equal(404, (await deng.Page.GotoAsync(path))!.Status);
            await Expect(deng.Page.Locator("h1")).ToHaveTextAsync("没有找到");
            await Expect(deng.Page.Locator("body")).Not.ToContainTextAsync("别的小区看不到");
        }
    }

    private static async Task<int> Count(Visit visit, string subject)
    {
        await visit.Open("/requests?Q=" + Uri.EscapeDataString(subject));
        await Expect(visit.Page.Locator("tbody tr").Filter(new() { HasText = subject }).First).ToBeVisibleAsync();
        return await visit.Page.Locator("tbody tr").Filter(new() { HasText = subject }).CountAsync();
    }
}
