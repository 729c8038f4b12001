using System.Net;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Customers;
using Steward.Estate.Households;
using Steward.Estate.Occupancies;
using Steward.Estate.TimeLines;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Joins;
using Steward.ServiceDesk.Requests;
using Steward.ServiceDesk.WorkOrders;

namespace Steward.Estate.Tests;

public sealed class TimeLineTests
{
    private static Task<RequestId> Log(StewardApp app, string subject, string? house = "3-2-1801", string? customer = "吴晓梅") => app.As("wang").Do((OpenRequest open) =>
        open.Run(new() { Type = RequestType.Repair, Subject = subject, Unit = house is null ? null : app.Unit(house), Customer = customer is null ? null : app.World.Customers[customer], ContactPhone = customer is null ? "13700000001" : "13800001801" }));

    private static async Task<IReadOnlyList<TimeLine.Row>> OfUnit(StewardApp app, string who, string label, string? about = null, int? page = null, int? size = null) =>
        (await app.As(who).Do((UnitTimeLine line) => line.Run(new() { Id = app.Unit(label), About = about, Page = page, Size = size }))).Rows;

    [Theory, OnEveryDatabase]
    public async Task A_unit_tells_in_one_line_what_all_modules_know_of_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tap = await Log(app, "厨房水龙头漏水");
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.As("wang").Do((DispatchOrder send) => send.Run(new() { Request = tap, Worker = app.World.Accounts["zhao"], Task = "换水龙头" }));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        await app.As("wang").Do((AddVehicle add) => add.Run(new() { Customer = app.World.Customers["吴晓梅"], Unit = app.Unit("3-2-1801"), Plate = "浙A12345" }));
        app.Clock.Advance(TimeSpan.FromMinutes(5));
        var hall = await Log(app, "电梯停运", house: null, customer: null);
        await app.As("wang").Do((JoinRequest join) => join.Run(hall, new() { House = "3-2-1801", ContactPhone = "13800001801" }));

        var told = await OfUnit(app, "wang", "3-2-1801");
        Assert.Equal(["Requests", "Vehicles", "Work orders", "Requests", "Occupancies"], told.Select(e => e.Kind));
        Assert.Equal(told.OrderByDescending(e => e.At).Select(e => e.At), told.Select(e => e.At));
        Assert.Contains("厨房水龙头漏水", told[3].Words);
        Assert.Equal($"/requests/{tap}", told[3].Href);
        Assert.Equal(["Requests", "Requests"], (await OfUnit(app, "wang", "3-2-1801", about: "Requests")).Select(e => e.Kind));
        Assert.Equal(["Vehicles"], (await OfUnit(app, "wang", "3-2-1801", about: "Vehicles")).Select(e => e.Kind));
        Assert.Equal(["Occupancies"], (await OfUnit(app, "wang", "3-2-1802")).Select(e => e.Kind));

        var page = await app.As("wang").Open($"/units/{app.Unit("3-2-1801")}");
        Assert.Contains("厨房水龙头漏水", page.Text);
        Assert.Contains("换水龙头", page.Text);
        var csv = System.Text.Encoding.UTF8.GetString(await app.Export(app.As("wang"), $"/api/estate/units/{app.Unit("3-2-1801")}/time-line", format: Platform.Confidentiality.Exports.ExportFormat.Csv));
        Assert.Equal(7, csv.Trim().Split('\n').Length);
    }

    [Theory, OnEveryDatabase]
    public async Task Pages_of_a_time_line_neither_repeat_nor_leave_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        for (var i = 0; i < 7; i++)
        {
            await Log(app, $"第 {i} 件事");
            if (i % 3 == 0) app.Clock.Advance(TimeSpan.FromHours(1));
        }
        var whole = (await OfUnit(app, "wang", "3-2-1801")).Select(e => e.Href + e.Words).ToArray();
        var pieces = new List<string>();
        for (var page = 1; page <= 3; page++) pieces.AddRange((await OfUnit(app, "wang", "3-2-1801", page: page, size: 3)).Select(e => e.Href + e.Words));
        Assert.Equal(8, whole.Distinct().Count());
        Assert.Equal(whole, pieces);
    }

    [Theory, OnEveryDatabase]
    public async Task Nobody_hears_what_they_may_not_see_and_names_stay_masked(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (unit, wu) = (app.Unit("3-2-1801"), app.World.Customers["吴晓梅"]);
        await app.As("wang").Do((AddVehicle add) => add.Run(new() { Customer = wu, Plate = "浙A12345" }));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((UnitTimeLine line) => line.Run(new() { Id = unit })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((CustomerTimeLine line) => line.Run(new() { Id = wu })));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((UnitTimeLine line) => line.Run(new() { Id = unit })));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open($"/customers/{wu}/time-line")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Http.GetAsync($"/api/estate/units/{unit}/time-line/export.xlsx")).StatusCode);

        var guard = (await app.As("feng").Do((CustomerTimeLine line) => line.Run(new() { Id = wu }))).Rows;
        Assert.Contains(guard, e => e.Words.Contains("浙A***45", StringComparison.Ordinal));
        Assert.Contains(guard, e => e.Words.Contains("吴**", StringComparison.Ordinal));
        Assert.DoesNotContain(guard, e => e.Words.Contains("12345", StringComparison.Ordinal) || e.Words.Contains("吴晓梅", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_left_stays_in_the_line_with_the_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tenant = await app.As("wang").Do((MoveIn move) => move.Run(new() { Unit = app.Unit("3-2-1802"), Name = "曾丽", Role = OccupancyRole.Tenant, From = new(2025, 1, 1) }));
        await app.As("wang").Do((EndOccupancy end) => end.Run(tenant, new() { Last = new(2026, 2, 27) }));
        var stays = await OfUnit(app, "wang", "3-2-1802", about: "Occupancies");
        Assert.Equal(["曾丽 is no longer Tenant of 3-2-1802", "曾丽 added to 3-2-1802 as Tenant", "何建国 added to 3-2-1802 as Owner"], stays.Select(e => e.Words));
        Assert.Equal(new DateTimeOffset(2026, 2, 27, 16, 0, 0, TimeSpan.Zero), stays[0].At);
    }
}
