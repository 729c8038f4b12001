using System.Net;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Steward.Contracts.Estate;
using Steward.Contracts.ServiceDesk;
using Steward.Estate.Sites;
using Steward.ServiceDesk.Points;
using Steward.ServiceDesk.Portal;
using Steward.ServiceDesk.Requests;
using static Steward.ServiceDesk.Tests.Hotline;

namespace Steward.ServiceDesk.Tests;

/// <summary>Strangers and other systems follow what was merged to where it goes on.</summary>
public sealed class GoingOnTests
{
    private static Task<RequestId> Id(StewardApp app, string number) => app.Look(db => db.Set<Request>().Where(r => r.Number == number).Select(r => r.Id).SingleAsync());

    [Theory, OnEveryDatabase]
    public async Task What_was_merged_is_as_open_to_other_systems_as_what_it_goes_on_in(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (http, wang) = (await Client(app), app.As("wang"));
        var sent = await Sent(http, ("address_string", "3栋"), ("description", "轿厢灯闪"));
        var (first, second) = (await Id(app, await Sent(http, ("address_string", "3栋"), ("description", "电梯灯坏"))), await Id(app, await Sent(http, ("address_string", "3栋"), ("description", "轿厢没灯"))));
        await wang.Merges(await Id(app, sent), first);
        await wang.Merges(first, second);
        await wang.Do((TellEverybody tell) => tell.Run(second, new() { PublicWords = "配件明天到" }));

        var row = Assert.Single(await Listed(http, $"service_request_id={sent}"))!;
        Assert.Equal(("open", "配件明天到", "轿厢灯闪"), (row["status"]!.ToString(), row["status_notes"]!.ToString(), row["description"]!.ToString()));
        Assert.Equal(3, (await Listed(http, "status=open")).Count);
        Assert.Empty(await Listed(http, "status=closed"));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await wang.Do((AcceptRequest accept) => accept.Run(second, new()));
        await wang.Do((ResolveRequest resolve) => resolve.Run(second, new() { Resolution = "修好了" }));
        row = Assert.Single(await Listed(http, $"service_request_id={sent}"))!;
        Assert.Equal(("closed", "2026-03-02T10:00:00+08:00"), (row["status"]!.ToString(), row["updated_datetime"]!.ToString()));
        Assert.Equal(3, (await Listed(http, "status=closed")).Count);
        Assert.Empty(await Listed(http, "status=open"));
    }

    [Theory, OnEveryDatabase]
    public async Task Who_reported_in_passing_follows_it_through_every_merger(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        var point = await Labels.Lift(app);
        var page = await Labels.Report(app, await Labels.Address(app, point));
        var reported = Assert.Single((await wang.Do((RequestList list) => list.Run(new() { Point = point }))).Rows).Id;
        var (first, second) = (await Open("灯坏了"), await Open("轿厢没灯"));
        await wang.Merges(reported, first);
        await wang.Merges(first, second);
        var view = await Follow();
        Assert.Equal((Step.Sent, RequestState.New), (view.Step, view.State));

        await wang.Do((AcceptRequest accept) => accept.Run(second, new()));
        await wang.Do((ResolveRequest resolve) => resolve.Run(second, new() { Resolution = "修好了" }));
        Assert.Equal(Step.Done, (await Follow()).Step);
        Assert.Contains("Done at", (await page.Again()).Text);

        Task<RequestId> Open(string words) => wang.Do((OpenRequest open) => open.Run(new() { Subject = words, Building = app.World.Building, ContactPhone = "13700000001" }));
        Task<FollowPassBy.View> Follow() => app.Nobody().Do((FollowPassBy follow) => follow.Run(Guid.Parse(page.Path.Split('/')[^1])));
    }

    [Theory, OnEveryDatabase]
    public async Task One_reference_may_be_used_once_in_each_jurisdiction(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var http = await Client(app);
        await app.Put(new Assignment(await app.Look(db => db.Users.Where(a => a.UserName == Key).Select(a => a.Id).SingleAsync()), app.World.OtherSite));
        var here = await Sent(http, ("jurisdiction_id", "CH"), ("address_string", "3栋"), ("description", "甲"), ("attribute[reference]", "R-7"));
        app.Clock.Advance(TimeSpan.FromHours(1));
        var there = await Sent(http, ("jurisdiction_id", "YQ"), ("address_string", "1栋"), ("description", "乙"), ("attribute[reference]", "R-7"));
        Assert.NotEqual(here, there);
        Assert.Equal(here, await Sent(http, ("jurisdiction_id", "CH"), ("address_string", "3栋"), ("description", "丙"), ("attribute[reference]", "R-7")));
        Assert.Equal(here, await Token("&jurisdiction_id=CH"));
        Assert.Equal(there, await Token("&jurisdiction_id=YQ"));
        Assert.Equal(there, await Token(""));

        async Task<string> Token(string more) => JsonNode.Parse(await http.GetStringAsync($"/open311/v2/tokens/R-7.json?api_key={Key}{more}"))![0]!["service_request_id"]!.ToString();
    }

    [Theory, OnEveryDatabase]
    public async Task Where_only_one_site_is_public_nobody_need_say_which(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var lift = await Sent(await Client(app), ("address_string", "3栋"), ("description", "灯坏了"));
        var http = app.Nobody().Http;
        await Public(app.Site);
        Assert.Equal(lift, Assert.Single(JsonNode.Parse(await http.GetStringAsync("/open311/v2/requests.json"))!.AsArray())!["service_request_id"]!.ToString());
        await Public(null);
        Assert.Equal(HttpStatusCode.BadRequest, (await http.GetAsync("/open311/v2/requests.json")).StatusCode);

        Task Public(SiteId? site) => app.As("admin").Do((Steward.Platform.Settings.ChangeSetting change) => change.Run("open311.public", new() { Value = "true", Site = site }));
    }
}
