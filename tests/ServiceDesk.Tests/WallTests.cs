using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.Wall;

namespace Steward.ServiceDesk.Tests;

public sealed class WallTests
{
    [Theory, OnEveryDatabase]
    public async Task The_wall_says_what_nobody_sees_to_and_nothing_of_the_person(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        await wang.Do((OpenRequest open) => open.Run(new() { Type = RequestType.Help, Urgency = Urgency.Urgent, Subject = "吴晓梅家进水，打13800001801", House = "3-2-1801", ContactName = "吴晓梅", ContactPhone = "13800001801" }));
        await app.Send(await app.As("wu").Report(app, "厨房水龙头漏水"));
        app.Clock.Advance(TimeSpan.FromMinutes(20));

        var page = await wang.Open("/service-desk/wall");
        Assert.Null(page.Find("aside"));
        Assert.Contains("3-2-1801", page.Text);
        Assert.DoesNotContain("吴晓梅", page.Document.DocumentElement.OuterHtml);
        Assert.DoesNotContain("1380000", page.Document.DocumentElement.OuterHtml);
        var wall = await wang.Do((WallBoard board) => board.Run(new()));
        Assert.Equal(["Unheld", "OrderNotTaken"], wall.Lines.Select(l => l.Watch.ToString()));
        Assert.Equal((2, 1, 2), (wall.Unattended, wall.Urgent, wall.ReceivedToday));
    }

    [Theory, OnEveryDatabase]
    public async Task An_empty_wall_is_good_news_and_not_everybodys_to_see(Database on)
    {
        await using var app = await StewardApp.Start(on);
        Assert.Contains("Everything is in somebody's hands.", (await app.As("lin").Open("/service-desk/wall")).Text);
        await Assert.ThrowsAsync<Denied>(() => app.As("zhao").Do((WallBoard board) => board.Run(new())));
    }
}
