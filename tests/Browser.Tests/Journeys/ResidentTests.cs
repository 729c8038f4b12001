using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>A tenant on the sofa with a phone.</summary>
public sealed class ResidentTests(Stage stage)
{
    private const string Tenant = "14211118004";

    [Fact]
    public async Task A_report_with_a_photo_is_followed_and_added_to()
    {
        await using var visit = await stage.Enter(Tenant, 390);
        await visit.Open("/portal");
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("曾丽");
        await visit.Follow(visit.Page.Locator(".portal-tile[href*='Repair']"));
        await Expect(visit.Form("report")).ToContainTextAsync("3-2-1802");
        await visit.Form("report").Locator("input[type=file]").First.SetInputFilesAsync(Steps.Photo("阳台.jpg"));
        await Expect(visit.Page.Locator(".file-chosen figure")).ToHaveCountAsync(1);
        await visit.Send("report", ("Words", "阳台地漏返水，有异味"));
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("阳台地漏返水");
        await Expect(visit.Page.Locator(".portal-steps [aria-current=step]")).ToContainTextAsync("已提交");
        await Expect(visit.Page.Locator(".photo img")).ToHaveCountAsync(1);

        await visit.Send("add", ("Words", "今天味道更大了"));
        await Expect(visit.Page.Locator(".portal-story")).ToContainTextAsync("今天味道更大了");
        await Expect(visit.Field("Words")).ToHaveValueAsync("");

        await using var wang = await stage.Enter("wang");
        await wang.Open("/requests/" + visit.Page.Url.Split('/')[^1]);
        await Expect(wang.Page.Locator(".story")).ToContainTextAsync("今天味道更大了");
        await wang.Send("act-Accept");
        await visit.Page.ReloadAsync();
        await Expect(visit.Page.Locator(".portal-steps [aria-current=step]")).ToContainTextAsync("已受理");
        Assert.Equal([], [.. visit.Complaints, .. wang.Complaints]);
    }

    [Fact]
    public async Task What_is_no_longer_needed_is_withdrawn()
    {
        await using var visit = await stage.Enter(Tenant, 390);
        await visit.Open("/portal/report?type=Inquiry");
        await visit.Send("report", ("Words", "想问装修押金怎么退"));
        await visit.Page.Locator("summary.text-danger").ClickAsync();
        await visit.Send("withdraw", ("Reason", "已经打电话问到了"));
        await Expect(visit.Page.Locator("main .alert-secondary")).ToBeVisibleAsync();
        await Expect(visit.Form("withdraw")).ToHaveCountAsync(0);
        await visit.Follow(visit.Page.Locator(".portal-tabs a[href='/portal/requests']"));
        await Expect(visit.Page.Locator(".portal-card").Filter(new() { HasText = "想问装修押金怎么退" })).ToContainTextAsync("已取消");
        Assert.Equal([], visit.Complaints);
    }

    [Fact]
    public async Task Nobody_sees_into_a_neighbours_home()
    {
        await using var wang = await stage.Enter("wang");
        var neighbours = await wang.Log("邻居家的门锁打不开");
        await using var visit = await stage.Enter(Tenant, 390);
        await visit.Open("/portal/requests");
        await Expect(visit.Main).Not.ToContainTextAsync("邻居家的门锁打不开");
        foreach (var address in new[] { "/portal" + neighbours, neighbours, "/desk", "/customers" })
        {
            var answer = await visit.Page.GotoAsync(address);
            Assert.True(answer!.Status is 403 or 404, $"{address}: {answer.Status}");
            await Expect(visit.Main).Not.ToContainTextAsync("邻居家的门锁打不开");
            await Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        }
    }
}
