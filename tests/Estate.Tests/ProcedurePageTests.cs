using System.Net;
using Steward.Contracts.Estate;

namespace Steward.Estate.Tests;

public sealed class ProcedurePageTests
{
    [Theory, OnEveryDatabase]
    public async Task The_desk_gives_out_a_space_by_its_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var car = await app.Car();
        var wang = app.As("wang");
        await (await wang.Open("/parking/new")).Send("add", ("Number", "B1-001"), ("Count", "2"));
        var wish = await (await wang.Open("/parking/wishes/new?House=3-2-1801")).Send("ask", ("Vehicle", car.ToString()));
        Assert.Contains("3-2-1801 waits for a parking space", wish.Text);
        var offered = await (await wang.Open(wish.Path + "?do=Offer")).Send("act-Offer");
        Assert.Contains("Space B1-001 is on offer until 2026-03-05", offered.Text);
        var accepted = await (await wang.Open(wish.Path + "?do=Accept")).Send("act-Accept");
        var holding = await accepted.Follow("See the agreement");
        Assert.Contains("浙A12345", holding.Text);
        Assert.Contains("B1-001", (await wang.Open(holding.Path + "/print")).Text);
        Assert.Contains("There is no unit with this house number.", (await wang.Open("/parking/wishes/new?House=9-9-9")).Text);
        foreach (var path in new[] { "/parking", "/parking/holdings", "/parking/wishes", "/lettings", "/lettings/places", "/changes", "/floating", "/floating/new" }) Assert.Equal(HttpStatusCode.OK, (await wang.Open(path)).Status);
        Assert.Contains("浙A12345", await wang.Http.GetStringAsync("/api/estate/parking-holdings"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open(holding.Path)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_place_is_let_by_its_pages_and_its_calendar_shows_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (wang, lin) = (app.As("wang"), app.As("lin"));
        var place = await (await wang.Open("/lettings/places/new")).Send("add", ("Name", "东门摊位"), ("Price", "80"), ("Deposit", "500"));
        Assert.Equal("500.00", (await wang.Open(place.Path + "/edit")).Value("edit", "Deposit"));
        var ask = await wang.Open($"/lettings/new?Place={place.Path.Split('/')[^1]}&From=2026-03-09");
        var wrong = await ask.Send("ask", ("Purpose", "修鞋"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        var letting = await wrong.Send("ask", ("Name", "孟师傅"), ("To", "2026-03-11"));
        Assert.Contains("It waits for a manager or head", letting.Text);
        Assert.Contains("孟师傅", (await wang.Open(place.Path)).Text);
        Assert.Contains("孟师傅", (await wang.Open(place.Path + "?Day=2026-03-10&Week=true")).Text);
        await (await lin.Open(letting.Path + "?do=Approve")).Send("act-Approve");
        await (await wang.Open(letting.Path + "?do=FileContract")).Send("act-FileContract", ("OriginalOnFile", "true"));
        await (await wang.Open(letting.Path + "?do=TakeDeposit")).Send("act-TakeDeposit");
        Assert.Contains("It is handed over on its first day at the earliest", (await wang.Open(letting.Path)).Text);
        app.Clock.Advance(TimeSpan.FromDays(7));
        var running = await (await app.As("wang").Open(letting.Path)).Send("act-Start");
        Assert.Contains("Running", running.Text);
        Assert.Contains("¥240.00", (await app.As("wang").Open(letting.Path + "/print")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task The_unit_changes_hands_and_a_tenant_is_registered_by_the_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var form = await wang.Open($"/units/{app.Unit("3-2-1801")}/change?Q=何建国");
        var wrong = await form.Send("change", ("Last", "2026-03-05"));
        Assert.Contains("Photograph the certificate or contract", wrong.Text);
        var change = await wrong.Send("change", ("OriginalOnFile", "true"));
        Assert.Contains("何建国", change.Text);
        Assert.Contains("2026-03-06", (await wang.Open(change.Path + "/print")).Text);

        await wang.Do((Occupancies.MoveIn moveIn) => moveIn.Run(new() { Unit = app.Unit("3-2-1802"), Name = "租客", Role = Occupancies.OccupancyRole.Tenant, From = Counter.Today }));
        var floater = await (await wang.Open("/floating/new?House=3-2-1802")).Send("register", ("IdNumber", "330106199003076416"));
        var reported = await (await wang.Open(floater.Path + "?do=Report")).Send("act-Report", ("Number", "DJ-1"));
        Assert.Contains("DJ-1", reported.Text);
        Assert.Contains("330****", (await wang.Open(floater.Path + "/print")).Text);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("zhao").Open(floater.Path)).Status);
    }
}
