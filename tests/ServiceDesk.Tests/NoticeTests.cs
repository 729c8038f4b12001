using Microsoft.EntityFrameworkCore;
using Steward.Platform.Notifications;
using Steward.ServiceDesk.Departments;
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

    [Theory, OnEveryDatabase]
    public async Task What_turns_out_to_be_urgent_rings_as_what_came_in_urgent_and_only_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lin = app.As("lin");
        var id = await lin.Do((OpenRequest open) => open.Run(new() { Subject = "厨房水管漏水", Unit = app.Unit("3-2-1801") }));
        EditRequest.Form Written(Urgency urgency) => new() { Subject = "厨房水管爆了", Unit = app.Unit("3-2-1801"), Urgency = urgency };
        foreach (var urgency in new[] { Urgency.Urgent, Urgency.Urgent })
            await lin.Do((EditRequest edit) => edit.Run(id, Written(urgency)));
        await app.DrainOutbox();

        Assert.Equal("Urgent: WX-2026-00001 厨房水管爆了", Assert.Single(await Told(app, "wang")).Sentence);
        Assert.Empty(await Told(app, "lin"));
        Assert.Empty(await Told(app, "liu"));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_answers_for_a_department_hears_what_is_handed_to_it_and_the_desk_where_nobody_does(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (lin, engineering) = (app.As("lin"), await app.Look(db => db.Set<Department>().SingleAsync(d => d.Code == "engineering")));
        async Task Transfer(string subject)
        {
            var id = await lin.Do((OpenRequest open) => open.Run(new() { Subject = subject, Unit = app.Unit("3-2-1801") }));
            await lin.Do((TransferRequest transfer) => transfer.Run(id, new() { Department = engineering.Id, Reason = "要动总阀" }));
            await app.DrainOutbox();
        }

        await Transfer("厨房水管漏水");
        Assert.Equal("WX-2026-00001 was handed over: 要动总阀", Assert.Single(await Told(app, "wang")).Sentence);

        await app.As("admin").Do((EditDepartment edit) => edit.Run(engineering.Id, new() { Name = engineering.Name, Head = app.World.Accounts["zhao"] }));
        await Transfer("楼道灯不亮");
        Assert.Equal("WX-2026-00002 was handed over: 要动总阀", Assert.Single(await Told(app, "zhao")).Sentence);
        Assert.Single(await Told(app, "wang"));
    }

    private static async Task<IReadOnlyList<MyNotifications.Row>> Told(StewardApp app, string who) =>
        await app.As(who).Do(async (MyNotifications mine) =>
        {
            System.Globalization.CultureInfo.CurrentUICulture = System.Globalization.CultureInfo.GetCultureInfo("en");
            return (await mine.Run(new())).Rows;
        });
}
