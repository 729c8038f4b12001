using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests;

/// <summary>What is printed fits on A4.</summary>
public sealed partial class PrintTests(Stage stage)
{
    /// <summary>A4 within margins of 10 mm, in the browser's pixels.</summary>
    private const int Paper = 718;

    [Fact]
    public async Task A_work_order_is_two_slips_on_one_sheet()
    {
        await using var li = await stage.Enter("li");
        await li.Log("打印：" + new string('漏', 60), type: "Repair");
        await li.Follow(li.Page.Locator("a[href*='do=Dispatch']"));
        await li.Page.Locator("#dispatch-panel label").Filter(new() { HasText = "孙师傅" }).ClickAsync();
        await li.Send("dispatch");
        await li.Follow(li.Page.Locator("#orders .list-group-item"));
        await li.Open(new Uri(li.Page.Url).AbsolutePath + "/print");
        await Expect(li.Page.Locator(".slip")).ToHaveCountAsync(2);
        Assert.Equal(1, await Sheets(li));
    }

    [Fact]
    public async Task A_building_grid_is_no_wider_than_a_sheet()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Open("/buildings");
        var grids = await wang.Page.Locator("a[href$='/grid']").EvaluateAllAsync<string[]>("links => links.map(a => a.getAttribute('href'))");
        Assert.NotEmpty(grids);
        foreach (var grid in grids.Distinct())
        {
            await wang.Open(grid);
            Assert.True(await Sheets(wang) > 0);
        }
    }

    [Fact]
    public async Task A_request_is_printed_without_its_frame()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Open(await wang.Log("打印诉求") + "/print");
        await Expect(wang.Page.Locator("aside")).ToHaveCountAsync(0);
        Assert.Equal(1, await Sheets(wang));
    }

    /// <summary>How many sheets it takes; each shows the whole width.</summary>
    private static async Task<int> Sheets(Visit visit)
    {
        var page = visit.Page;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.SetViewportSizeAsync(Paper, 1000);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), 1, Paper);
        await page.EmulateMediaAsync(new() { Media = Media.Null });
        await page.SetViewportSizeAsync(1440, 900);
        var pdf = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true }));
        Assert.Equal([], visit.Complaints);
        return Sheet().Count(pdf);
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sheet();
}
