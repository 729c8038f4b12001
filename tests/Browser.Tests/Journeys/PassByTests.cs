using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>Somebody at the playground with a phone, who belongs nowhere.</summary>
public sealed class PassByTests(Stage stage)
{
    [Fact]
    public async Task A_label_is_scanned_and_something_reported_with_a_photo()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Open("/service-desk/points?Q=湖边健身区");
        await wang.Follow(wang.Page.Locator("tbody a[href^='/service-desk/points/']"));
        var address = (await wang.Page.Locator(".point-code a").GetAttributeAsync("href"))!;

        await using var visit = await stage.Enter(null, 390);
        Assert.Equal([], await visit.Faults(address));
        await visit.Page.Locator("input[type=file]").SetInputFilesAsync(Steps.Photo("踏板.jpg"));
        await Expect(visit.Page.Locator(".file-chosen figure")).ToHaveCountAsync(1);
        await visit.Send("report", ("Words", "太极推手器转盘卡住"));
        await Expect(visit.Page.Locator("h1")).ToContainTextAsync("WX-");
        await Expect(visit.Page.Locator(".portal-steps [aria-current=step]")).ToContainTextAsync("已提交");
        var followed = new Uri(visit.Page.Url).AbsolutePath;
        Assert.Equal([], await visit.Faults(followed));

        await wang.Page.ReloadAsync();
        await wang.Follow(wang.Page.GetByText("太极推手器转盘卡住"));
        await Expect(wang.Page.Locator(".photo img").First).ToBeVisibleAsync();
        await wang.Send("tell", ("PublicWords", "转盘轴承已订货"));
        await visit.Open(followed);
        await Expect(visit.Main).ToContainTextAsync("转盘轴承已订货");
        Assert.Equal([], [.. visit.Complaints, .. wang.Complaints]);
    }
}
