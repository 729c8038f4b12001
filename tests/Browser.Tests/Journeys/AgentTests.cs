using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>An agent at the desk, after the call.</summary>
public sealed class AgentTests(Stage stage)
{
    [Fact]
    public async Task Who_is_not_content_at_the_call_back_is_not_done_with()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Log("客厅灯换了又闪");
        await wang.Send("act-Accept");
        await wang.Act("Resolve", ("Resolution", "更换镇流器"));
        await wang.SeesState("已办结");

        // Whoever settled it does not call: the head does.
        await Expect(wang.Page.Locator("a[href*='do=CallBack#']")).ToHaveCountAsync(0);
        await using var lin = await stage.Enter("lin");
        await lin.Open(new Uri(wang.Page.Url).AbsolutePath);
        await lin.Follow(lin.Page.Locator("a[href*='do=CallBack#']"));
        await lin.Choose("Outcome", "Dissatisfied");
        await lin.Send("act-CallBack");
        await Expect(lin.Page.Locator("#act-CallBack-Words-fault")).ToBeVisibleAsync();
        await Expect(lin.Page.Locator("#act-CallBack-Words")).ToBeFocusedAsync();
        await lin.Send("act-CallBack", ("Words", "晚上还是闪，没有修好"));
        await lin.SeesState("办理中");
        await wang.Open(new Uri(wang.Page.Url).AbsolutePath);
        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("晚上还是闪，没有修好");

        await wang.Act("Resolve", ("Resolution", "更换整灯，观察一晚正常"));
        await lin.Open(new Uri(wang.Page.Url).AbsolutePath);
        await lin.Follow(lin.Page.Locator("dd a[href^='/call-backs/']"));
        await Expect(lin.Page.Locator(".call-script")).ToContainTextAsync("客厅灯换了又闪");
        await lin.Choose("Outcome", "Satisfied");
        await lin.Send("call");
        await wang.Open(new Uri(wang.Page.Url).AbsolutePath);
        await wang.SeesState("已关闭");
        await Expect(wang.Main).ToContainTextAsync("重开");
        Assert.Equal([], wang.Complaints.Concat(lin.Complaints).Where(c => !c.Contains("422", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_not_ours_goes_to_the_department_whose_it_is()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Log("草坪长期没有修剪", type: "Complaint");
        await wang.Send("act-Accept");
        await wang.Follow(wang.Page.Locator("a[href*='do=Transfer#']"));
        await wang.Field("Department").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = "绿化部" });
        await wang.Send("act-Transfer", ("Reason", "属绿化养护"));
        await wang.SeesState("待受理");
        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("绿化部: 属绿化养护");

        await wang.Open("/desk/unheld");
        await Expect(wang.Page.Locator(".desk-item").Filter(new() { HasText = "草坪长期没有修剪" })).ToContainTextAsync("绿化");
        Assert.Equal([], wang.Complaints);
    }

    [Fact]
    public async Task What_is_dropped_or_opened_again_says_why()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Log("楼道灯不亮");
        await wang.Act("Cancel", ("Reason", "与另一件重复"));
        await wang.SeesState("已取消");
        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("与另一件重复");
        await Expect(wang.Page.Locator(".action-bar a[href*='do=']")).ToHaveCountAsync(0);

        await wang.Log("对讲机听不清");
        await wang.Send("act-Accept");
        await wang.Act("Resolve", ("Resolution", "调整音量"));
        await wang.Act("Close");
        await wang.SeesState("已关闭");
        await wang.Act("Reopen", ("Reason", "业主又来电，仍听不清"));
        await wang.SeesState("办理中");
        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("业主又来电，仍听不清");
        Assert.Equal([], wang.Complaints);
    }

    [Fact]
    public async Task The_desk_goes_by_keyboard()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Log("键盘走查：水表箱门掉了");
        await wang.Open("/desk/unheld");
        var (page, keys) = (wang.Page, wang.Page.Keyboard);
        var item = page.Locator(".desk-item").Filter(new() { HasText = "键盘走查" });
        await Expect(item).ToBeVisibleAsync();
        // Others log requests meanwhile: it may have moved below or above where one stands.
        for (var steps = 0; steps < 200 && !await item.EvaluateAsync<bool>("item => item === document.activeElement"); steps++) await keys.PressAsync(steps < 100 ? "j" : "k");
        await wang.Press("Enter");
        await Expect(page.Locator(".desk-head")).ToContainTextAsync("键盘走查");
        await wang.Press("a");
        await Expect(page.Locator(".desk-head .badge").First).ToHaveTextAsync("办理中");
        await wang.Press("r");
        await Expect(wang.Field("Resolution")).ToBeFocusedAsync();
        await keys.TypeAsync("装回箱门");
        await keys.PressAsync("Tab");
        await wang.Press("Enter");
        await Expect(page.Locator(".desk-head .badge").First).ToHaveTextAsync("已办结");
        Assert.Equal([], wang.Complaints);
    }
}
