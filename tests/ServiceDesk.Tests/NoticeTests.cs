using Steward.Platform.Notifications;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

public sealed class NoticeTests
{
    [Theory, OnEveryDatabase]
    public async Task Who_is_given_a_request_or_sent_to_work_is_told_and_nobody_of_what_he_did_himself(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lin = app.As("lin");
        var id = await lin.Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水", Unit = app.Unit("3-2-1801") }));
        await lin.Do((AssignRequest assign) => assign.Run(id, new() { To = app.World.Accounts["wang"] }));
        var order = await app.As("wang").Do((DispatchOrder send) => send.Run(new() { Request = id, Worker = app.World.Accounts["zhao"] }));
        await app.DrainOutbox();

        var given = Assert.Single(await Told(app, "wang"));
        Assert.Equal(("You were given WX-2026-00001: 厨房水管漏水", $"/requests/{id}"), (given.Sentence, given.Href));
        var sent = Assert.Single(await Told(app, "zhao"));
        Assert.Equal($"/my-orders/{order}", sent.Href);
        Assert.Empty(await Told(app, "lin"));
        Assert.Empty(await Told(app, "liu"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_notice_can_be_declined(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("wang").Do((ChooseNotices choose) => choose.Run(new() { InApp = ["request.wrote"] }));
        var lin = app.As("lin");
        var id = await lin.Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水", Unit = app.Unit("3-2-1801") }));
        await lin.Do((AssignRequest assign) => assign.Run(id, new() { To = app.World.Accounts["wang"] }));
        await app.DrainOutbox();

        Assert.Empty(await Told(app, "wang"));
    }

    private static async Task<IReadOnlyList<MyNotifications.Row>> Told(StewardApp app, string who) =>
        await app.As(who).Do(async (MyNotifications mine) =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
            return (await mine.Run(new())).Rows;
        });
}
