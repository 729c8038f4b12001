using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>Everything that matters, in a browser that runs no script.</summary>
public sealed class WithoutScriptsTests(Stage stage)
{
    [Fact]
    public async Task An_agent_logs_and_closes()
    {
        await using var wang = await stage.Enter(null, scripts: false);
        await wang.SignIn("wang");
        await wang.Log("不用脚本：电视没有信号");
        await wang.Send("act-Accept");
        await wang.SeesState("办理中");
        await wang.Act("Resolve", ("Resolution", "重新插紧接头"));
        await wang.SeesState("已办结");
        await wang.Act("Close");
        await wang.SeesState("已关闭");
        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("重新插紧接头");
    }

    [Fact]
    public async Task A_worker_finishes_an_order()
    {
        await using var li = await stage.Enter("li", scripts: false);
        await li.Log("不用脚本：马桶漏水");
        await li.Follow(li.Page.Locator("a[href*='do=Dispatch']"));
        await li.Page.Locator("#dispatch-panel label").Filter(new() { HasText = "钱师傅" }).ClickAsync();
        await li.Send("dispatch");

        await using var qian = await stage.Enter("qian", 360, scripts: false);
        await qian.Open("/my-orders");
        await qian.Follow(qian.Page.Locator(".job").Filter(new() { HasText = "不用脚本：马桶漏水" }));
        await qian.Send("act-Accept");
        await qian.Send("act-Arrive");
        await qian.Follow(qian.Page.Locator("a[href*='do=Complete#']"));
        await qian.Form("act-Complete").Locator("[name='Model.PhotosAfter']").SetInputFilesAsync(Steps.Photo("后.jpg"));
        await qian.Form("act-Complete").Locator("[name='Model.SignedOnPaper']").CheckAsync();
        await qian.Send("act-Complete", ("Result", "更换密封圈"), ("SignedBy", "王雪梅"));
        await qian.SeesState("已完工");
        await Expect(qian.Page.Locator(".photo-tag").First).ToHaveTextAsync("处理后");
    }

    [Fact]
    public async Task A_resident_reports_and_reads_what_became_of_it()
    {
        await using var resident = await stage.Enter("14211118005", 390, scripts: false);
        await resident.Open("/portal/report?type=Repair");
        await resident.Form("report").Locator("input[type=file]").First.SetInputFilesAsync(Steps.Photo("门.jpg"));
        await resident.Send("report", ("Words", "不用脚本：单元门关不上"));
        await Expect(resident.Page.Locator("h1")).ToContainTextAsync("单元门关不上");
        await Expect(resident.Page.Locator(".photo img")).ToHaveCountAsync(1);
        await resident.Follow(resident.Page.Locator(".portal-tabs a[href='/portal/requests']"));
        await Expect(resident.Page.Locator(".portal-card").First).ToContainTextAsync("单元门关不上");
    }
}
