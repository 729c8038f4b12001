using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.Identity;
using Steward.Estate.Sites;
using Steward.Platform.Identity;
using Steward.Platform.Identity.Tokens;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Tests.Hotline;

namespace Steward.ServiceDesk.Tests;

/// <summary>Other systems knock at the open door: Open311 GeoReport v2.</summary>
public sealed class OpenDoorTests
{
    [Theory, OnEveryDatabase]
    public async Task Places_are_found_by_house_number_building_point_or_coordinates(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var http = await Client(app);
        var point = await app.As("wang").Do((AddPoint add) => add.Run(new() { Kind = PointKind.Gate, Name = "南门" }));
        var number = (await app.As("wang").Do((ShowPoint show) => show.Run(point))).Point.Number;
        await Sent(http, ("address_string", "3栋大堂"), ("description", "一"));
        await Sent(http, ("address_id", number), ("description", "二"));
        await Sent(http, ("address_string", "3栋"), ("attribute[point]", number), ("description", "三"));
        await Sent(http, ("lat", "30.1"), ("long", "120.2"), ("description", "四"));
        Assert.Equal(4, (await app.As("wang").Do((RequestList list) => list.Run(new()))).Total);
        Assert.Equal(2, (await app.As("wang").Do((RequestList list) => list.Run(new() { Point = point }))).Total);
        Assert.Contains("3栋 大堂", (await app.As("wang").Do((RequestList list) => list.Run(new()))).Rows.Select(r => r.Where));

        async Task Refuses(string says, params (string, string)[] fields)
        {
            var (status, code, sentence) = await Error(Send(http, "json", [("api_key", Key), ("service_code", "repair-lift"), ("description", "坏了"), .. fields]));
            Assert.Equal((400, 400), (status, code));
            Assert.Contains(says, sentence);
        }

        await Refuses("No house, building", ("address_string", "99-9-9999"));
        await Refuses("address_id is not known", ("address_id", "BD-2020-99999"));
        await Refuses("Say where it is");
        await Refuses("in degrees", ("lat", "91"), ("long", "120"));
        await Refuses("in degrees", ("lat", "x"), ("long", "120"));
        await Refuses("e-mail address", ("address_string", "南门"), ("email", "x"));
        await Refuses("address of a picture", ("address_string", "南门"), ("media_url", "javascript:alert(1)"));
        await Refuses("4000", ("address_string", "南门"), ("description", new string('长', 4001)));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_may_not_or_asks_wrongly_is_told_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var http = await Client(app);
        await Client(app, "elsewhere", app.World.OtherSite);
        await Client(app, "nothing", mayKnock: false);
        var number = await Sent(http, ("address_string", "3栋"), ("description", "坏了"));
        Task<(int Status, int Code, string Sentence)> Get(string what) => Error(http.GetAsync($"/open311/v2/{what}"));

        Assert.Equal((403, 403, "This api_key is not valid."), await Get("requests.json?api_key=wrong"));
        Assert.Equal((403, 403, "api_key was not provided."), await Get("requests.json?jurisdiction_id=CH"));
        Assert.Equal((400, 400, "jurisdiction_id was not provided."), await Get("requests.json"));
        foreach (var what in new[] { "requests.json", "requests.xml", "services.json", "services/repair-lift.json" }) Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/open311/v2/{what}?jurisdiction_id=XX")).StatusCode);
        Assert.Equal(403, (await Get("requests.json?api_key=nothing")).Status);
        Assert.Equal(404, (await Get($"requests.json?api_key={Key}&jurisdiction_id=YQ")).Status);
        Assert.Equal(404, (await Get($"requests.json?api_key={Key}&jurisdiction_id=XX")).Status);
        Assert.Equal(404, (await Get($"requests/{number}.json?api_key=elsewhere")).Status);
        Assert.Equal(404, (await Get($"services/repair-nothing.json?api_key={Key}")).Status);
        Assert.Equal(404, (await Get($"services/repair-doors.json?api_key={Key}")).Status);
        Assert.Equal(404, (await Get($"tokens/{Guid.NewGuid()}.json?api_key={Key}")).Status);
        Assert.Equal(400, (int)(await http.GetAsync($"/open311/v2/requests.yaml?api_key={Key}")).StatusCode);
        Assert.Equal(404, (await Error(http.GetAsync("/open311/v2/nothing.json"))).Code);

        (string, string)[] right = [("service_code", "repair-lift"), ("address_string", "3栋"), ("description", "又坏了")];
        Assert.Equal(403, (await Error(Send(http, "json", right))).Status);
        Assert.Equal(403, (await Error(Send(http, "json", [.. right, ("api_key", "wrong")]))).Status);
        Assert.Equal(404, (await Error(Send(http, "json", [.. right, ("api_key", Key), ("jurisdiction_id", "YQ")]))).Status);
        Assert.Equal((400, 400, "service_code was not provided."), await Error(Send(http, "json", ("api_key", Key), ("address_string", "3栋"))));
        Assert.Equal(404, (await Error(Send(http, "json", ("api_key", Key), ("address_string", "3栋"), ("service_code", "repair-doors")))).Status);
        Assert.Equal((415, 415, "A request is sent as application/x-www-form-urlencoded."), await Error(http.PostAsync($"/open311/v2/requests.json?api_key={Key}", new StringContent("{}", null, "application/json"))));
        Assert.Equal((405, 405, "Method Not Allowed"), await Error(http.DeleteAsync($"/open311/v2/requests.json?api_key={Key}")));
        Assert.Equal(1, (await app.As("wang").Do((RequestList list) => list.Run(new()))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task The_same_sent_again_is_one_request(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var http = await Client(app);
        var first = await Sent(http, ("address_string", "3栋"), ("description", "坏了"));
        app.Clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(first, await Sent(http, ("address_string", "3栋"), ("description", "坏了")));
        Assert.NotEqual(first, await Sent(http, ("address_string", "3栋"), ("description", "坏了，又坏了")));
        app.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.NotEqual(first, await Sent(http, ("address_string", "3栋"), ("description", "坏了")));

        var both = await Task.WhenAll(Sent(http, ("address_string", "3栋"), ("description", "同时")), Sent(http, ("address_string", "3栋"), ("description", "同时")));
        Assert.Equal(both[0], both[1]);
        var numbered = await Sent(http, ("address_string", "3栋"), ("description", "甲"), ("attribute[reference]", "R-7"));
        app.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(numbered, await Sent(http, ("address_string", "3栋"), ("description", "换了说法"), ("attribute[reference]", "R-7")));
        Assert.Equal(5, (await app.As("wang").Do((RequestList list) => list.Run(new()))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task A_site_may_let_everybody_read_what_concerns_public_areas_and_a_client_has_its_measure(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var http = await Client(app);
        var lift = await Sent(http, ("address_string", "3栋"), ("description", "公共"));
        await app.As("admin").Do((ChangeSetting change) => change.Run("open311.public", new() { Value = "true", Site = app.Site }));
        var read = JsonNode.Parse(await http.GetStringAsync("/open311/v2/requests.json?jurisdiction_id=CH"))!.AsArray();
        Assert.Equal(lift, Assert.Single(read)!["service_request_id"]!.ToString());
        Assert.Null(read[0]!["description"]);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/open311/v2/services.xml?jurisdiction_id=CH")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await http.GetAsync("/open311/v2/services.xml?jurisdiction_id=YQ")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Send(http, "json", ("jurisdiction_id", "CH"), ("service_code", "repair-lift"), ("address_string", "3栋"))).StatusCode);

        await app.As("admin").Do((ChangeSetting change) => change.Run("open311.client.hour", new() { Value = "2" }));
        await Sent(http, ("address_string", "3栋"), ("description", "第二"));
        Assert.Equal(429, (await Error(Send(http, "json", ("api_key", Key), ("service_code", "repair-lift"), ("address_string", "3栋"), ("description", "第三")))).Status);
    }
}
