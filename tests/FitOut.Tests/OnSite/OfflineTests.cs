using System.Net;
using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Hours;
using Steward.FitOut.Inspections;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.UseCases;

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

    [Theory, OnEveryDatabase]
    public async Task What_comes_after_somebody_else_looked_is_kept_as_a_look_of_its_own_and_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.Plan();
        var (id, seen) = ((await app.Inspections())[0].Id, app.Clock.GetUtcNow());
        var page = await app.As("zhao").Open($"/inspections/{id}");
        var form = await app.Looked(id);
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.As("chen").Do((InspectSite inspect) => inspect.Run(id, form));
        await Assert.ThrowsAsync<Refused>(() => app.As("sun").Do((InspectSite inspect) => inspect.Run(id, new() { NobodyIn = true })));
        for (var i = 0; i < 2; i++)
            Assert.Equal(HttpStatusCode.OK, (await page.Send($"inspect-{id}", [("Stage", "Tiling"), ("RestInOrder", "true"), ("Looks[2].Found", "NotInOrder"), ("Looks[2].Words", "护栏锈断"), ("SeenAt", seen.ToString("o"))], [("Photos", "rail.png", Photo)])).Status);
        var kept = (await app.Inspections()).Single(i => i.Id != id);
        Assert.Equal((SiteInspectionState.Done, true, 1, seen, (await app.Inspections()).Single(i => i.Id == id).Day), (kept.State, kept.IsExtra, kept.Faults, kept.DoneAt, kept.Day));
        Assert.Single((await app.As("lin").Do((ShowInspection show) => show.Run(kept.Id))).Of.OtherPhotos);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_seen_before_the_work_was_reported_done_is_kept(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        await app.Plan();
        var id = (await app.Inspections())[0].Id;
        var form = await app.Looked(id, fault: "护栏锈断");
        form.SeenAt = app.Clock.GetUtcNow();
        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.Apply(project);
        await app.As("chen").Do((InspectSite inspect) => inspect.Run(id, form));
        Assert.Equal([SiteInspectionState.Dropped, SiteInspectionState.Done], (await app.Inspections()).OrderBy(i => i.Id != id).Select(i => i.State));
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_phone_carried_counts_from_when_it_was_seen(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Set(SiteSettings.ReportHours, "24");
        var (project, now) = (await app.FitOut(), app.Clock.GetUtcNow());
        async Task<Violation> Found(DateTimeOffset seen)
        {
            var id = await app.As("chen").Do((RecordViolation record) => record.Run(new() { Project = project, Kind = ViolationKind.Gas, ViolationFacts = "私改燃气管", Severe = true, SeenAt = seen }));
            return await app.Look(db => db.Set<Violation>().AsNoTracking().SingleAsync(v => v.Id == id));
        }
        var carried = await Found(now.AddHours(-20));
        Assert.Equal((new DateOnly(2026, 3, 1), now.AddHours(-20), now.AddHours(4)), (carried.FoundOn, carried.StoppedAt, carried.ReportDueAt));
        foreach (var strange in new[] { now.AddHours(1), now.AddDays(-5) }) Assert.Equal(now, (await Found(strange)).StoppedAt);

        await app.As("sun").Do((NoteNoise note) => note.Run(new() { FitOut = project, SeenAt = new(2026, 3, 1, 5, 0, 0, TimeSpan.Zero) }));
        Assert.Equal((new DateTimeOffset(2026, 3, 1, 5, 0, 0, TimeSpan.Zero), false), (await app.As("lin").Do((ShowNoise show) => show.Run(project))).Rows.Single() is var n ? (n.At, n.Within) : default);
        await app.Plan();
        foreach (var path in new[] { "/inspections/round", $"/violations/new?Project={project}" })
            Assert.All((await app.As("chen").Open(path)).Document.QuerySelectorAll("send-later"), form => Assert.NotNull(form.QuerySelector("input[data-seen-at]")));
        Assert.Equal(2, (await app.As("chen").Open("/inspections/round")).Document.QuerySelectorAll("send-later").Length);
    }
}
