using static Microsoft.Playwright.Assertions;

namespace Steward.Browser.Tests.Journeys;

/// <summary>A valve is placed on the plan with a thumb.</summary>
public sealed class PlanTests(Stage stage)
{
    [Fact]
    public async Task A_tap_on_the_plan_says_where_a_point_stands()
    {
        await using var zhao = await stage.Enter("zhao", 390);
        await zhao.Open("/networks/plans");
        await zhao.Follow(zhao.Main.Locator(".plan-cards a").Filter(new() { HasText = "总平面图" }));
        await zhao.Page.Locator("details[data-tool=place] > summary").ClickAsync();
        await zhao.Page.Locator("svg.plan").ClickAsync(new() { Position = new() { X = 120, Y = 200 } });
        await Expect(zhao.Field("Across")).Not.ToHaveValueAsync("50");
        await zhao.Send("place", ("What", "J-3-2"));
        await Expect(zhao.Main.Locator(".plan-mark[data-code='J-3-2']")).ToHaveCountAsync(1);
        Assert.Equal([], zhao.Complaints);
    }
}
