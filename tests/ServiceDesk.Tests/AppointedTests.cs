using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.ServiceDesk;
using Steward.Platform.Languages;
using Steward.Platform.Pages;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Alerts;
using Steward.ServiceDesk.Dispatching;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.ServiceDesk.Tests;

/// <summary>Who is sent is judged by the hour they are to be there.</summary>
public sealed class AppointedTests
{
    [Theory, OnEveryDatabase]
    public async Task Whoever_is_to_come_tomorrow_is_judged_by_tomorrows_shift(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, tuesday) = (app.As("wang"), new DateTime(2026, 3, 3, 10, 0, 0));
        var shifts = await app.Look(db => db.Set<Shift>().ToDictionaryAsync(s => s.Code, s => s.Id));
        await app.As("lin").Do((KeepRoster keep) => keep.Run(new() { Site = app.Site, From = new(2026, 3, 2), Rows =
            [new() { Worker = app.World.Accounts["qian"], Monday = shifts["day"], Tuesday = shifts["rest"] }, new() { Worker = app.World.Accounts["zhao"], Monday = shifts["rest"], Tuesday = shifts["day"] }] }));
        var request = await DispatchTests.Brought(app);
        async Task<string> Fit(DateTime? at) => string.Join(' ', (await wang.Do((ProposalsFor ask) => ask.Run(new(request, at)))).Where(p => p.Fits && p.Name != "陈助理").Select(p => p.Name));
        Assert.Equal(("钱师傅", "赵师傅", "钱师傅"), (await Fit(null), await Fit(tuesday), await Fit(tuesday.AddDays(-3))));
        Assert.Contains("on duty then", (await wang.Do((ProposalsFor ask) => ask.Run(new(request, tuesday)))).Single(p => p.Name == "赵师傅").Say(app.Services.GetRequiredService<Catalogue>()));

        var named = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "门铃不响", House = "3-2-1801", AppointmentFrom = tuesday }));
        Assert.False((await wang.Do((OrdersOfRequest of) => of.Run(named))).Workers.Single(w => w.Name == "钱师傅").Fits);
        Assert.Contains("not on duty then", (await wang.Open($"/work-orders/board?move={named}")).Text);
        var order = await wang.Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = named, Worker = app.World.Accounts["zhao"], AppointedAt = tuesday }));
        Assert.Contains("not on duty then", (await wang.Open($"/work-orders/{order}?do=Redispatch")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Each_missed_appointment_is_told(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, first) = (app.As("wang"), new DateTime(2026, 3, 3, 10, 0, 0));
        var id = await wang.Do((OpenRequest open) => open.Run(new() { Subject = "门铃不响", House = "3-2-1801", AppointmentFrom = first }));
        await wang.Do((AcceptRequest accept) => accept.Run(id, new()));
        Task<int> Told() => app.Look(db => db.Set<Alert>().CountAsync(a => a.Watch == Watch.Arrival && a.Whom == Whom.Head));
        app.Clock.Advance(Shown.At(first).AddMinutes(5) - app.Clock.GetUtcNow());
        await AlertTests.Round(app);
        await AlertTests.Round(app);
        Assert.Equal(1, await Told());

        await wang.Do((EditRequest edit) => edit.Run(id, new() { Subject = "门铃不响", House = "3-2-1801", AppointmentFrom = first.AddDays(1), Reason = "与业户改约" }));
        await AlertTests.Round(app);
        Assert.Equal(1, await Told());
        app.Clock.Advance(TimeSpan.FromDays(1));
        await AlertTests.Round(app);
        await AlertTests.Round(app);
        Assert.Equal(2, await Told());
    }

    [Theory, OnEveryDatabase]
    public async Task A_certificate_holds_on_the_day_of_the_work_or_somebody_else_is_sent(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, request, wednesday) = (app.As("wang"), await DispatchTests.Brought(app, "electricity"), new DateTime(2026, 3, 4, 10, 0, 0));
        await DispatchTests.Can(app, "zhao", "electrician", "T3301", new(2026, 3, 3));
        var proposal = (await wang.Do((ProposalsFor ask) => ask.Run(new(request, wednesday)))).Single(p => p.Name == "赵师傅");
        Assert.True(proposal.Barred);
        Assert.Contains("runs out before then", proposal.Say(app.Services.GetRequiredService<Catalogue>()));
        Task<WorkOrderId> Dispatch(DateTime at) => wang.Do((DispatchOrder dispatch) => dispatch.Run(new() { Request = request, Worker = app.World.Accounts["zhao"], AppointedAt = at }));
        Assert.Contains("runs out before the appointment", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => Dispatch(wednesday))).Faults).Sentence);
        var order = await Dispatch(wednesday.AddDays(-1));
        await Assert.ThrowsAsync<Invalid>(() => wang.Do((RedispatchOrder again) => again.Run(order, new() { Worker = app.World.Accounts["zhao"], AppointedAt = wednesday })));

        await DispatchTests.Can(app, "zhao", "electrician", "T3301", new(2026, 3, 4));
        await wang.Do((RedispatchOrder again) => again.Run(order, new() { Worker = app.World.Accounts["zhao"], AppointedAt = wednesday }));
    }
}
