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

/// <summary>What other systems read, and in what shape.</summary>
public sealed class OpenDoorReadingTests
{
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
        var own = (await Listed(http)).Single(r => r!["service_request_id"]!.ToString() == mine)!;
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
        async Task<string> Found(string query) => string.Join(' ', (await Listed(http, query)).Select(r => r!["service_request_id"]!.ToString()).Select(n => n == old ? "old" : n == done ? "done" : n == open ? "open" : "?").Order());

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
        Assert.Single(await Listed(http, "page_size=1"));
        Assert.Single(await Listed(http, "page_size=1&page=2"));
        Assert.Empty(await Listed(http, "page=2147483647&page_size=1000"));
        var changed = (await Listed(http, "status=closed"))[0]!["updated_datetime"]!.ToString();
        Assert.Equal("2026-06-10T10:00:00+08:00", changed);

        foreach (var wrong in new[] { "start_date=2026-03-02", "start_date=yesterday", "end_date=2026-13-02T00:00:00Z", "start_date=0001-01-01T00:00:00Z", "start_date=9999-12-31T23:59:59Z", "start_date=2026-01-01T00:00:00Z&end_date=2026-05-01T00:00:00Z", "start_date=2026-02-01T00:00:00Z&end_date=2026-01-01T00:00:00Z", "status=done", "page=0", "page=-1", "page=99999999999", "page_size=x" })
            Assert.Equal(400, (await Error(http.GetAsync($"/open311/v2/requests.json?api_key={Key}&{wrong}"))).Status);
    }
}
