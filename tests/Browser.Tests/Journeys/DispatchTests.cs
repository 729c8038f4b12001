using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>The desk sends workers from the board.</summary>
public sealed class DispatchTests(Stage stage)
{
    [Fact]
    public async Task A_card_is_dragged_to_whoever_is_to_do_it()
    {
        await using var wang = await stage.Enter("wang");
        await wang.Log("水池下水慢，要通一通");
        // No news of other journeys that would move the cards between aim and grasp.
        await wang.Page.SetViewportSizeAsync(2200, 420);
        await wang.Page.RouteAsync("**/live?*", route => route.FulfillAsync(new() { Status = 204 }));
        await wang.Open("/work-orders/board");
        await wang.Page.Locator("dispatch-board:defined").WaitForAsync();
        var qian = wang.Page.Locator("[data-worker]").Filter(new() { Has = wang.Page.Locator("h2", new() { HasText = "钱师傅" }) });
        await Grasp(wang.Page, wang.Page.Locator(".board-unsent .board-card").Filter(new() { HasText = "水池下水慢" }));
        await qian.Locator("h2").HoverAsync();
        await qian.Locator("h2").HoverAsync();
        await Expect(wang.Page.Locator("[data-worker].board-over h2")).ToContainTextAsync("钱师傅");
        await wang.Page.Mouse.UpAsync();

        await Expect(qian).ToContainTextAsync("水池下水慢");
        await Expect(wang.Page.Locator(".board-unsent")).Not.ToContainTextAsync("水池下水慢");
        Assert.Equal([], wang.Complaints);
    }

    /// <summary>Takes a card and begins to carry it where it lies: a page that scrolls between press and first move lends the hand another card.</summary>
    private static async Task Grasp(IPage page, ILocator card)
    {
        await card.HoverAsync();
        var box = (await card.BoundingBoxAsync())!;
        var (x, y) = (box.X + box.Width / 2, box.Y + box.Height / 2);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(x + 12, y + 12, new() { Steps = 6 });
        await Expect(card).ToHaveAttributeAsync("data-changed", "");
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_card_is_moved_by_keyboard_alone_and_the_proposal_says_why(bool scripts)
    {
        var subject = scripts ? "阳台插座没电" : "书房空调滴水";
        await using var wang = await stage.Enter("wang", scripts: scripts);
        await wang.Open("/requests/new");
        await wang.Choose("Type", "Repair");
        await wang.Send("open", ("House", "3-2-1801"), ("Subject", subject));
        await wang.Open("/work-orders/board");
        var card = wang.Page.Locator(".board-unsent .board-card").Filter(new() { HasText = subject });
        await card.Locator(".board-move").FocusAsync();
        await wang.Page.Keyboard.PressAsync("Enter");
        await Expect(wang.Page.Locator("#move-panel h2")).ToContainTextAsync(subject);
        await Expect(wang.Page.Locator("#move-panel")).ToContainTextAsync("今日");
        await wang.Page.Locator("#move-panel .choice input:checked").FocusAsync();
        await wang.Page.Keyboard.PressAsync("ArrowDown");
        await wang.Send("move");

        await Expect(wang.Page.Locator("[data-worker]").Filter(new() { HasText = subject })).ToHaveCountAsync(1);
        Assert.Equal([], wang.Complaints);
    }
}
