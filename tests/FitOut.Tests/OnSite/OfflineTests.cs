using System.Net;
using Steward.FitOut.Inspections;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>What a round needs to be walked where there is no signal; the walk itself is a browser's affair.</summary>
public sealed class OfflineTests
{
    private static readonly byte[] Photo = Convert.FromBase64String(SiteSeed.Pen[(SiteSeed.Pen.IndexOf(',', StringComparison.Ordinal) + 1)..]);

    [Theory, OnEveryDatabase]
    public async Task The_round_says_which_pages_go_along_and_the_worker_may_show_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Answers();
        await app.FitOut();
        await app.Plan();
        var id = (await app.Inspections())[0].Id;
        var along = (await app.As("chen").Open("/inspections/round")).Find("take-along")!;
        Assert.Equal(("/inspections/", $"/inspections/round /inspections/{id}"), (along.GetAttribute("data-scope"), along.GetAttribute("data-pages")));

        var worker = await app.Nobody().Http.GetAsync(along.GetAttribute("data-worker"));
        Assert.Equal((HttpStatusCode.OK, "text/javascript", "/"), (worker.StatusCode, worker.Content.Headers.ContentType?.MediaType, worker.Headers.GetValues("Service-Worker-Allowed").Single()));
        foreach (var other in new[] { "/_content/Steward.Platform/take-along.js", "/inspections/round", "/sign-in" })
            Assert.False((await app.As("chen").Http.GetAsync(other)).Headers.Contains("Service-Worker-Allowed"));
    }

    [Theory, OnEveryDatabase]
    public async Task A_photo_stands_beside_the_point_that_it_was_taken_of(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.Plan();
        var id = (await app.Inspections())[0].Id;
        var points = (await app.As("chen").Do((ShowInspection show) => show.Run(id))).Of.Points.Select(p => $"PointPhotos[{p.Id}]").ToArray();
        var done = await (await app.As("chen").Open($"/inspections/{id}")).Send($"inspect-{id}", [("Stage", "Tiling"), ("RestInOrder", "true"), ("Looks[2].Found", "NotInOrder"), ("Looks[2].Words", "护栏锈断")],
            [(points[2], "rail.png", Photo), (points[2], "rail2.png", Photo), (points[5], "wall.png", Photo), ("Photos", "room.png", Photo)]);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        var seen = (await app.As("lin").Do((ShowInspection show) => show.Run(id))).Of;
        Assert.Equal([0, 0, 2, 0, 0, 1, 0, 0, 0], seen.Points.Select(p => p.Photos.Count));
        Assert.Single(seen.OtherPhotos);
        Assert.Equal(4, done.Document.QuerySelectorAll(".photo").Length);
        Assert.Contains("防护栏、防盗网", (await app.As("wu").Open($"/portal/fit-outs/{seen.Project}/site")).Document.QuerySelector(".photo")!.GetAttribute("data-caption"));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_phone_noted_of_yesterdays_list_is_kept_and_what_it_did_not_show_is_not_in_order(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.Plan();
        var id = (await app.Inspections())[0].Id;
        var form = await app.Looked(id, fault: "护栏锈断");
        form.SeenAt = app.Clock.GetUtcNow();
        var gone = (await app.As("lin").Do((PointList list) => list.Run(new() { Size = 50 }))).Rows.Single(p => p.Id == form.Looks[3].Point);
        await app.Everywhere("lin");
        await app.As("lin").Do((EditInspectionPoint edit) => edit.Run(gone.Id, new() { PointName = gone.Name, Order = gone.Order, Retired = true }));
        await app.As("lin").Do((AddInspectionPoint add) => add.Run(new() { Site = app.Site, PointName = "电梯保护", Order = 5 }));
        await app.As("chen").Do((InspectSite inspect) => inspect.Run(id, form));
        var seen = (await app.As("lin").Do((ShowInspection show) => show.Run(id))).Of;
        Assert.Equal((9, "护栏锈断"), (seen.Points.Count, seen.Points.Single(p => p.Found is PointFound.NotInOrder).Words));
        Assert.DoesNotContain("电梯保护", seen.Points.Select(p => p.Title));
    }

    [Theory, OnEveryDatabase]
    public async Task Where_nobody_opened_no_photo_is_lost(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.Plan();
        var id = (await app.Inspections())[0].Id;
        var point = (await app.As("chen").Do((ShowInspection show) => show.Run(id))).Of.Points[0].Id;
        await (await app.As("chen").Open($"/inspections/{id}")).Send($"inspect-{id}", [("NobodyIn", "true")], [($"PointPhotos[{point}]", "door.png", Photo)]);
        Assert.Single((await app.As("lin").Do((ShowInspection show) => show.Run(id))).Of.OtherPhotos);
    }
}
