using System.Net;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Inspections;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>The pages as a browser without scripts shows them.</summary>
public sealed class SitePageTests
{
    private static readonly byte[] Photo = Convert.FromBase64String(SiteSeed.Pen[(SiteSeed.Pen.IndexOf(',', StringComparison.Ordinal) + 1)..]);

    [Theory, OnEveryDatabase]
    public async Task An_inspection_is_done_point_by_point_with_photos_and_leads_to_a_violation(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut();
        await app.Plan();
        var id = (await app.Inspections())[0].Id;
        var page = await app.As("chen").Open($"/inspections/{id}");
        var form = $"inspect-{id}";
        var empty = await page.Send(form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);
        Assert.Contains("Say what is being done in the home.", empty.Text);
        var missing = await page.Send(form, ("Stage", "Tiling"), ("Looks[6].Found", "NotInOrder"), ("RestInOrder", "true"));
        Assert.Contains("Say in words what is not in order.", missing.Text);
        var done = await missing.Send(form, [("Looks[6].Words", "阳台墙体被拆"), ("Stage", "Tiling"), ("RestInOrder", "true")], [("Photos", "wall.png", Photo)]);
        Assert.Equal((HttpStatusCode.OK, $"/inspections/{id}"), (done.Status, done.Path));
        Assert.Contains("阳台墙体被拆", done.Text);
        Assert.NotNull(done.Find("a.photo"));
        var violation = await (await (await app.As("chen").Open(done.Find("a[href*='Facts=']")!.GetAttribute("href")!)).Send("violation", ("Kind", "LoadBearing"), ("Severe", "true"))).Again();
        Assert.StartsWith("/violations/", violation.Path, StringComparison.Ordinal);
        Assert.Contains("阳台墙体被拆", violation.Text);
        Assert.Contains("Order to stop work", violation.Text);
        Assert.Equal(HttpStatusCode.OK, (await app.As("chen").Open($"{violation.Path}/print/stop")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("chen").Open($"{violation.Path}/print/fine")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open($"/inspections/{id}")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task The_round_is_one_page_for_all_of_the_day_and_a_form_from_it_may_come_later(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Answers();
        await app.FitOut();
        await app.FitOut("3-2-1802");
        await app.Plan();
        var ids = (await app.Inspections()).Select(i => i.Id).ToArray();
        var round = await app.As("chen").Open("/inspections/round");
        Assert.Equal(2, round.Forms.Count(f => f.StartsWith("inspect-", StringComparison.Ordinal)));
        Assert.Equal($"/inspections/{ids[0]}", round.Document.QuerySelectorAll("send-later").Select(s => s.GetAttribute("data-to")).Distinct().Single(to => to!.EndsWith(ids[0].ToString(), StringComparison.Ordinal)));
        var after = await round.Send($"inspect-{ids[0]}", ("NobodyIn", "true"));
        Assert.Equal("/inspections/round", after.Path);
        Assert.Single(after.Forms, f => f.StartsWith("inspect-", StringComparison.Ordinal));
    }

    [Theory, OnEveryDatabase]
    public async Task Every_list_and_page_is_there_full_and_empty(Database on)
    {
        await using var app = await StewardApp.Start(on);
        string[] lists = ["/inspections", "/inspections/round", "/inspections/due", "/inspections/points", "/violations", "/violations/contractors", "/acceptances", "/acceptances/defects", "/acceptances/second-looks"];
        foreach (var list in lists) Assert.Equal((list, HttpStatusCode.OK), (list, (await app.As("lin").Open(list)).Status));
        var project = await app.FitOut();
        await app.Plan();
        var violation = await app.Violation(project);
        await app.Notice(violation, new(2026, 3, 5));
        var ponding = await app.As("chen").Do((StartPonding start) => start.Run(new() { Project = project, Place = "主卫", Depth = 25 }));
        var acceptance = await app.Apply(project);
        foreach (var path in lists.Concat([$"/violations/{violation}", $"/violations/{violation}/print/notice", $"/violations/{violation}/print/report", $"/ponding/{ponding}", $"/ponding/{ponding}/print", $"/acceptances/{acceptance}", $"/acceptances/{acceptance}/print",
            $"/fit-outs/{project}/inspections", $"/fit-outs/{project}/acceptance", $"/fit-outs/{project}/ponding", $"/fit-outs/{project}/pressure", $"/violations/new?Project={project}"]))
            Assert.Equal((path, HttpStatusCode.OK), (path, (await app.As("lin").Open(path)).Status));
        Assert.Contains("3-2-1801", await app.As("lin").Http.GetStringAsync("/api/fit-outs/inspections/export.csv"));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open($"/fit-outs/{project}/acceptance")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task The_patrol_reads_whether_noise_is_allowed_and_notes_it_by_one_tap(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Answers();
        var project = await app.FitOut();
        await app.Plan();
        var inspection = (await app.Inspections()).Single().Id;
        Assert.Contains("Noisy work is allowed now, until 2026-03-02 12:00;", (await app.As("chen").Open("/inspections/round")).Text);
        app.Clock.Advance(TimeSpan.FromHours(4));
        foreach (var address in new[] { "/inspections/round", $"/inspections/{inspection}" })
        {
            var page = await app.As("chen").Open(address);
            Assert.Contains("Noisy work is not allowed now, only from 2026-03-02 14:00;", page.Text);
            Assert.Equal(address, (await page.Send($"noise-{inspection}")).Path);
        }
        var heard = await app.As("lin").Do((Hours.ShowNoise show) => show.Run(project));
        Assert.Equal((1, 2), (heard.Outside, heard.Rows.Count));
    }

    [Theory, OnEveryDatabase]
    public async Task A_resident_follows_her_fit_out_and_applies_for_its_acceptance_in_the_portal(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var project = await app.FitOut();
        await app.Violation(project);
        var page = await app.As("wu").Open($"/portal/fit-outs/{project}/site");
        Assert.Contains("建筑垃圾堆放在楼道", page.Text);
        var applied = await page.Send("apply", ("ApplicantName", "吴晓梅"), ("ContractorName", "刘经理"), ("ApplicantSignature", SiteSeed.Pen), ("ContractorSignature", SiteSeed.Pen));
        Assert.Equal((HttpStatusCode.OK, ProjectState.ReportedDone), (applied.Status, (await app.Project(project)).State));
        var acceptance = (await app.As("chen").Do((AcceptanceList list) => list.Run(new()))).Rows[0].Id;
        var held = await (await app.As("chen").Open($"/acceptances/{acceptance}")).Send("hold", [.. Enum.GetValues<AcceptanceItem>().Select((_, n) => ($"Looks[{n}].Found", n == 8 ? "NotInOrder" : "InOrder")), ("Looks[8].Words", "垃圾未清")]);
        Assert.Equal(HttpStatusCode.OK, held.Status);
        var defect = (await app.As("wu").Do((FollowSite follow) => follow.Run(project))).Defects[0];
        var put = await (await page.Again()).Send($"correct-{defect.Id}", [("Remark", "已清运")], [("Photos", "clean.png", Photo)]);
        Assert.Equal((HttpStatusCode.OK, SiteDefectState.PutRight), (put.Status, (await app.As("wu").Do((FollowSite follow) => follow.Run(project))).Defects[0].State));
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("he").Open($"/portal/fit-outs/{project}/site")).Status);
    }
}
