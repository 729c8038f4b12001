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

namespace Steward.ServiceDesk.Tests;

/// <summary>Other systems knock at the open door: Open311 GeoReport v2.</summary>
public sealed class OpenDoorTests
{
    private const string Key = "hotline-key";

    private static async Task<HttpClient> Client(StewardApp app, string key = Key, SiteId? site = null, bool mayKnock = true)
    {
        var role = await app.Look(db => db.Set<Role>().Where(r => r.Post == Post.Client).Select(r => r.Id).SingleAsync());
        var account = new Account(ActorKind.Client, key, $"系统 {key}") { NormalizedUserName = key.ToUpperInvariant() };
        if (mayKnock) account.Roles.Add(new(account.Id, role));
        await app.Put(account, new ApiToken(account.Id, "Open311", Secret.Hash(key), app.Clock.GetUtcNow(), null));
        await app.Put(new Assignment(account.Id, site ?? app.Site));
        return app.Nobody().Http;
    }

    private static Task<HttpResponseMessage> Send(HttpClient http, string format, params (string, string)[] fields) =>
        http.PostAsync($"/open311/v2/requests.{format}", new FormUrlEncodedContent(fields.Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2))));

    private static async Task<string> Sent(HttpClient http, params (string, string)[] fields)
    {
        if (fields.All(f => f.Item1 is not "service_code")) fields = [.. fields, ("service_code", "repair-lift")];
        var answer = await Send(http, "json", [("api_key", Key), .. fields]);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.OK, text);
        return JsonNode.Parse(text)![0]!["service_request_id"]!.ToString();
    }

    private static async Task<JsonArray> Requests(HttpClient http, string query = "") => JsonNode.Parse(await http.GetStringAsync($"/open311/v2/requests.json?api_key={Key}&{query}"))!.AsArray();

    private static async Task<(int Status, int Code, string Sentence)> Error(Task<HttpResponseMessage> asked)
    {
        var answer = await asked;
        var error = Assert.Single(JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsArray())!;
        Assert.Equal(["code", "description"], error.AsObject().Select(f => f.Key));
        return ((int)answer.StatusCode, error["code"]!.GetValue<int>(), error["description"]!.ToString());
    }

    private static string Names(XElement element) => string.Join(' ', element.Elements().Select(e => e.Name.LocalName));

    [Theory, OnEveryDatabase]
    public async Task Every_answer_has_the_fields_of_the_standard_in_json_and_xml(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var http = await Client(app);
        await app.As("wang").Do((AddPoint add) => add.Run(new() { Kind = PointKind.Gate, Name = "南门" }));
        var number = await Sent(http, ("address_string", "南门"), ("description", "门 <坏> & “锁”不上\u000b"), ("attribute[reference]", "A-1"));

        async Task<(JsonNode Json, XElement Xml)> Both(string what)
        {
            var (json, xml) = (await http.GetAsync($"/open311/v2/{what}.json?api_key={Key}"), await http.GetAsync($"/open311/v2/{what}.xml?api_key={Key}"));
            Assert.Equal(("application/json", "utf-8", "text/xml", "utf-8"), (json.Content.Headers.ContentType!.MediaType, json.Content.Headers.ContentType.CharSet, xml.Content.Headers.ContentType!.MediaType, xml.Content.Headers.ContentType.CharSet));
            var text = await xml.Content.ReadAsStringAsync();
            Assert.StartsWith("""<?xml version="1.0" encoding="utf-8"?>""", text);
            return (JsonNode.Parse(await json.Content.ReadAsStringAsync())!, XDocument.Parse(text).Root!);
        }

        var discovery = await Both("discovery");
        Assert.Equal(("discovery", "changeset contact key_service endpoints"), (discovery.Xml.Name.LocalName, Names(discovery.Xml)));
        var endpoint = discovery.Xml.Element("endpoints")!.Element("endpoint")!;
        Assert.Equal(("specification url changeset type formats", "text/xml application/json"), (Names(endpoint), string.Join(' ', endpoint.Element("formats")!.Elements("format").Select(f => f.Value))));
        Assert.EndsWith("/open311/v2", discovery.Json["endpoints"]![0]!["url"]!.ToString());

        var services = await Both("services");
        Assert.Equal(("services", "service_code service_name description metadata type keywords group"), (services.Xml.Name.LocalName, Names(services.Xml.Element("service")!)));
        Assert.Equal(Names(services.Xml.Element("service")!), string.Join(' ', services.Json[0]!.AsObject().Select(f => f.Key)));
        Assert.Contains(services.Xml.Elements("service"), s => (s.Element("service_code")!.Value, s.Element("metadata")!.Value, s.Element("type")!.Value) == ("repair-lift", "true", "realtime"));
        Assert.DoesNotContain(services.Xml.Elements("service"), s => s.Element("service_code")!.Value is "repair-doors" or "complaint-attitude");

        var definition = await Both("services/repair-lift");
        Assert.Equal(("service_definition", "service_code attributes"), (definition.Xml.Name.LocalName, Names(definition.Xml)));
        Assert.Equal("variable code datatype required datatype_description order description values", Names(definition.Xml.Element("attributes")!.Element("attribute")!));
        var point = definition.Json["attributes"]!.AsArray().Single(a => a!["code"]!.ToString() == "point")!;
        Assert.Equal(("singlevaluelist", "南门", true), (point["datatype"]!.ToString(), point["values"]![0]!["name"]!.ToString(), point["variable"]!.GetValue<bool>()));

        const string fields = "service_request_id status status_notes service_name service_code description agency_responsible service_notice requested_datetime updated_datetime expected_datetime address address_id zipcode lat long media_url";
        foreach (var requests in new[] { await Both("requests"), await Both($"requests/{number}") })
        {
            Assert.Equal(("service_requests", fields), (requests.Xml.Name.LocalName, Names(requests.Xml.Element("request")!)));
            Assert.Equal(fields, string.Join(' ', requests.Json[0]!.AsObject().Select(f => f.Key)));
            Assert.Equal((number, "open", "repair-lift", "2026-03-02T09:00:00+08:00"), (requests.Json[0]!["service_request_id"]!.ToString(), requests.Json[0]!["status"]!.ToString(), requests.Json[0]!["service_code"]!.ToString(), requests.Json[0]!["requested_datetime"]!.ToString()));
            Assert.Equal("门 <坏> & “锁”不上", requests.Xml.Element("request")!.Element("description")!.Value);
            Assert.Equal("", requests.Xml.Element("request")!.Element("zipcode")!.Value);
            Assert.Null(requests.Json[0]!["zipcode"]);
        }

        var token = await Both("tokens/A-1");
        Assert.Equal(("service_requests", "service_request_id token", number), (token.Xml.Name.LocalName, Names(token.Xml.Element("request")!), token.Json[0]!["service_request_id"]!.ToString()));
        var made = XDocument.Parse(await (await Send(http, "xml", ("api_key", Key), ("service_code", "repair-lift"), ("address_string", "南门"), ("description", "又坏了"))).Content.ReadAsStringAsync()).Root!;
        Assert.Equal(("service_requests", "service_request_id service_notice account_id"), (made.Name.LocalName, Names(made.Element("request")!)));
        var error = XDocument.Parse(await (await http.GetAsync("/open311/v2/services.xml")).Content.ReadAsStringAsync()).Root!;
        Assert.Equal(("errors", "code description", "400"), (error.Name.LocalName, Names(error.Element("error")!), error.Element("error")!.Element("code")!.Value));
    }

    [Theory, OnEveryDatabase]
    public async Task No_house_number_and_no_name_is_told_to_anybody_but_the_sender(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var http = await Client(app);
        await Client(app, "other-key");
        var mine = await Sent(http, ("address_string", "3-2-1801"), ("description", "电梯到不了 1801"), ("first_name", "晓梅"), ("last_name", "吴"), ("phone", "13800001801"), ("email", "wu@example.org"), ("media_url", "https://example.org/1.jpg"), ("lat", "30.2741"), ("long", "120.1551"));
        var category = await app.Look(db => db.Set<Categories.Category>().Where(c => c.Code == "lift").Select(c => c.Id).SingleAsync());
        var logged = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "1802 门口灯不亮，找何建国", Unit = app.Unit("3-2-1802"), Area = Area.Private, ContactName = "何建国", ContactPhone = "13800001802" }));
        await app.As("wang").Do((OpenRequest open) => open.Run(new() { Subject = "3-2-1802 何建国家那部电梯坏了", Unit = app.Unit("3-2-1802"), Category = category, Place = "1802 门口", ContactName = "何建国" }));

        var request = (await app.As("wang").Do((RequestList list) => list.Run(new() { Channel = Channel.Open311 }))).Rows.Single();
        Assert.Equal((mine, "3-2-1801", "吴晓梅"), (request.Number, request.Where, request.Contact));
        var own = (await Requests(http)).Single(r => r!["service_request_id"]!.ToString() == mine)!;
        Assert.Equal(("电梯到不了 1801", "3-2-1801", 30.2741m, "https://example.org/1.jpg"), (own["description"]!.ToString(), own["address"]!.ToString(), own["lat"]!.GetValue<decimal>(), own["media_url"]!.ToString()));

        var others = await http.GetStringAsync("/open311/v2/requests.json?api_key=other-key");
        Assert.Equal(2, JsonNode.Parse(others)!.AsArray().Count);
        foreach (var secret in new[] { "1801", "1802", "何建国", "吴", "13800001801", "example.org", "30.27" }) Assert.DoesNotContain(secret, others);
        Assert.Equal("翠湖花园 3栋", JsonNode.Parse(others)![0]!["address"]!.ToString());
        Assert.Null(JsonNode.Parse(others)![0]!["description"]);
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"/open311/v2/requests/{(await app.As("wang").Do((ShowRequest show) => show.Run(logged))).Number}.json?api_key={Key}")).StatusCode);

        await app.As("wang").Do((TellEverybody tell) => tell.Run(request.Id, new() { PublicWords = "2号梯平层故障，今日修复" }));
        Assert.Contains("2号梯平层故障", await http.GetStringAsync("/open311/v2/requests.json?api_key=other-key"));
        Assert.Contains("wu@example.org", (await app.As("wang").Open($"/requests/{request.Id}")).Document.DocumentElement.OuterHtml);
    }

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
        await Refuses("not an e-mail", ("address_string", "南门"), ("email", "x"));
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
        Assert.Equal(403, (await Get("requests.json?api_key=nothing")).Status);
        Assert.Equal(404, (await Get($"requests.json?api_key={Key}&jurisdiction_id=YQ")).Status);
        Assert.Equal(404, (await Get($"requests.json?api_key={Key}&jurisdiction_id=XX")).Status);
        Assert.Equal(404, (await Get($"requests/{number}.json?api_key=elsewhere")).Status);
        Assert.Equal(404, (await Get($"services/repair-nothing.json?api_key={Key}")).Status);
        Assert.Equal(404, (await Get($"services/repair-doors.json?api_key={Key}")).Status);
        Assert.Equal(404, (await Get($"tokens/{Guid.NewGuid()}.json?api_key={Key}")).Status);
        Assert.Equal(400, (int)(await http.GetAsync($"/open311/v2/requests.yaml?api_key={Key}")).StatusCode);
        Assert.Equal(404, (int)(await http.GetAsync("/open311/v2/nothing.json")).StatusCode);

        (string, string)[] right = [("service_code", "repair-lift"), ("address_string", "3栋"), ("description", "又坏了")];
        Assert.Equal(403, (await Error(Send(http, "json", right))).Status);
        Assert.Equal(403, (await Error(Send(http, "json", [.. right, ("api_key", "wrong")]))).Status);
        Assert.Equal(404, (await Error(Send(http, "json", [.. right, ("api_key", Key), ("jurisdiction_id", "YQ")]))).Status);
        Assert.Equal((400, 400, "service_code was not provided."), await Error(Send(http, "json", ("api_key", Key), ("address_string", "3栋"))));
        Assert.Equal(404, (await Error(Send(http, "json", ("api_key", Key), ("address_string", "3栋"), ("service_code", "repair-doors")))).Status);
        Assert.Equal(415, (int)(await http.PostAsync($"/open311/v2/requests.json?api_key={Key}", new StringContent("{}", null, "application/json"))).StatusCode);
        Assert.Equal(1, (await app.As("wang").Do((RequestList list) => list.Run(new()))).Total);
    }

    [Theory, OnEveryDatabase]
    public async Task Requests_are_found_by_number_service_state_and_time(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var http = await Client(app);
        var old = await Sent(http, ("address_string", "3栋"), ("description", "一百天前"));
        app.Clock.Advance(TimeSpan.FromDays(100));
        var done = await Sent(http, ("address_string", "3栋"), ("description", "办结"));
        var open = await Sent(http, ("address_string", "3栋"), ("description", "在办"), ("service_code", "repair-lighting"));
        var id = (await app.As("wang").Do((RequestList list) => list.Run(new() { Q = done }))).Rows.Single().Id;
        await app.As("wang").Do((AcceptRequest accept) => accept.Run(id, new()));
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.As("wang").Do((ResolveRequest resolve) => resolve.Run(id, new() { Resolution = "修好了" }));
        async Task<string> Found(string query) => string.Join(' ', (await Requests(http, query)).Select(r => r!["service_request_id"]!.ToString()).Select(n => n == old ? "old" : n == done ? "done" : n == open ? "open" : "?").Order());

        Assert.Equal("done open", await Found(""));
        Assert.Equal("done old", await Found($"service_request_id={old},{done}"));
        Assert.Equal("open", await Found("status=open"));
        Assert.Equal("done", await Found("status=closed"));
        Assert.Equal("done open", await Found("status=open,closed"));
        Assert.Equal("done", await Found("service_code=repair-lift"));
        Assert.Equal("done open", await Found("service_code=repair-lift,repair-lighting"));
        Assert.Equal("", await Found("service_code=repair-nothing"));
        Assert.Equal("old", await Found("end_date=2026-03-02T01:00:00Z"));
        Assert.Equal("old", await Found("start_date=2026-03-02T09:00:00%2B08:00&end_date=2026-03-03T09:00:00+08:00"));
        Assert.Equal("old", await Found("start_date=2026-03-02T00:00:00Z"));
        Assert.Single(await Requests(http, "page_size=1"));
        Assert.Single(await Requests(http, "page_size=1&page=2"));
        Assert.Empty(await Requests(http, "page=2147483647&page_size=1000"));
        var changed = (await Requests(http, "status=closed"))[0]!["updated_datetime"]!.ToString();
        Assert.Equal("2026-06-10T10:00:00+08:00", changed);

        foreach (var wrong in new[] { "start_date=2026-03-02", "start_date=yesterday", "end_date=2026-13-02T00:00:00Z", "start_date=0001-01-01T00:00:00Z", "start_date=9999-12-31T23:59:59Z", "start_date=2026-01-01T00:00:00Z&end_date=2026-05-01T00:00:00Z", "start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z", "status=done", "page=0", "page=-1", "page=99999999999", "page_size=x" })
            Assert.Equal(400, (await Error(http.GetAsync($"/open311/v2/requests.json?api_key={Key}&{wrong}"))).Status);
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
