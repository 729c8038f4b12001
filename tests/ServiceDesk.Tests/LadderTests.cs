using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Departments;
using Steward.ServiceDesk.Requests;

namespace Steward.ServiceDesk.Tests;

/// <summary>Who is told is each site's own choice.</summary>
public sealed class LadderTests
{
    private static readonly OpenRequest.Form Drip = new() { Type = RequestType.Repair, Subject = "水龙头滴水", House = "3-2-1801" };
    private static readonly OpenRequest.Form Trapped = new() { Type = RequestType.Help, Urgency = Urgency.Urgent, Subject = "2号梯困人", House = "3-2-1801" };

    [Theory, OnEveryDatabase]
    public async Task A_site_tells_whom_it_wants_from_the_day_it_chose(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lin = app.As("lin");
        var form = new AdoptLadder.Form { Site = app.Site, Name = "一分钟告知", From = new(2026, 3, 3), Steps = [new() { Watch = Watch.Unheld, Side = AdoptLadder.Side.Before, Span = "5分钟", Whom = Whom.Head }] };
        Assert.Equal("Steps[0].Span", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => lin.Do((AdoptLadder adopt) => adopt.Run(form)))).Faults).Field);
        form.Steps = [new() { Watch = Watch.Unheld, Side = AdoptLadder.Side.After, Span = "1分钟", Whom = Whom.Manager }, new()];
        await lin.Do((AdoptLadder adopt) => adopt.Run(form));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((AdoptLadder adopt) => adopt.Run(form)));

        app.Clock.Advance(TimeSpan.FromDays(1));
        await lin.Do((OpenRequest open) => open.Run(Drip));
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        await AlertTests.Round(app);
        Assert.Equal((0, 1), (await AlertTests.Unheld(app, "wang"), await AlertTests.Unheld(app, "zhou")));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_due_long_before_anybody_looked_floods_nobody(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("wang").Do((OpenRequest open) => open.Run(Trapped));
        app.Clock.Advance(TimeSpan.FromDays(40));
        await app.As("wang").Do((OpenRequest open) => open.Run(Trapped));
        app.Clock.Advance(TimeSpan.FromMinutes(6));
        await AlertTests.Round(app);
        Assert.Equal(1, await AlertTests.Unheld(app, "wang"));
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_handed_to_a_department_is_told_to_its_own_head(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var engineering = (await lin.Do((DepartmentList list) => list.Run(new()))).Single(d => d.Code == "engineering");
        await lin.Do((EditDepartment edit) => edit.Run(engineering.Id, new() { Name = engineering.Name, Head = app.World.Accounts["zhao"] }));
        var id = await wang.Do((OpenRequest open) => open.Run(Trapped));
        await wang.Do((TransferRequest transfer) => transfer.Run(id, new() { Department = engineering.Id, Reason = "请工程部处理" }));
        app.Clock.Advance(TimeSpan.FromMinutes(11));
        await AlertTests.Round(app);
        Assert.Equal((1, 1), (await AlertTests.Unheld(app, "zhao"), await AlertTests.Unheld(app, "wang")));
    }
}
