using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>A register kept elsewhere comes in through the page, by an agent of the other community.</summary>
public sealed class ImportTests(Stage stage)
{
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 120_000 };

    [Fact]
    public async Task The_complaint_register_comes_in_whole_and_once()
    {
        var (file, word, subject) = Register.Take();
        await using var deng = await stage.Enter("deng");

        await Upload(deng, file);
        await Expect(deng.Page.Locator("[id='column-Topic'] option:checked")).ToHaveTextAsync("留言主题");
        await Check(deng);
        await Counts(deng, added: Register.Rows, unchanged: 0);
        await deng.Open("/requests?Type=Complaint&Q=" + Uri.EscapeDataString(word));
        await Expect(deng.Main).Not.ToContainTextAsync(subject);
        await deng.Page.GoBackAsync();
        await deng.Send("act-Start");
        await Expect(deng.Page.Locator("h1")).ToContainTextAsync("已完成", Patiently);
        await Counts(deng, added: Register.Rows, unchanged: 0);

        await deng.Open("/requests");
        await deng.Page.Locator("#search").FillAsync(word);
        await deng.Press("Enter");
        await Expect(deng.Main).ToContainTextAsync(word);
        await deng.Open("/requests?Q=" + Uri.EscapeDataString(subject));
        await Expect(deng.Page.Locator("tbody")).ToContainTextAsync(subject);

        await Upload(deng, file);
        await Check(deng);
        await Counts(deng, added: 0, unchanged: Register.Rows);
        Assert.Equal([], deng.Complaints);
    }

    private static async Task Upload(Visit deng, byte[] file)
    {
        await deng.Open("/imports");
        await deng.Field("Kind").SelectOptionAsync("complaints");
        await deng.Field("File").SetInputFilesAsync(new FilePayload { Name = "投诉台账.csv", MimeType = "text/csv", Buffer = file });
        await deng.Send("upload");
        await Expect(deng.Page.Locator("h1")).ToContainTextAsync("投诉台账.csv");
    }

    /// <summary>The columns are taken as guessed; the trial of every row shows its progress and writes nothing.</summary>
    private static async Task Check(Visit deng)
    {
        await deng.Send("match");
        await Expect(deng.Page.Locator("h1")).ToContainTextAsync("待确认", Patiently);
    }

    private static async Task Counts(Visit deng, int added, int unchanged)
    {
        var counts = deng.Page.Locator(".import-counts .h1");
        await Expect(counts.Nth(0)).ToHaveTextAsync($"{added}");
        await Expect(counts.Nth(2)).ToHaveTextAsync($"{unchanged}");
        await Expect(counts.Nth(3)).ToHaveTextAsync("0");
    }
}
