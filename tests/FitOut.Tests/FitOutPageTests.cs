using System.Net;
using Steward.Estate.Buildings;
using Steward.Estate.Units;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;

namespace Steward.FitOut.Tests;

/// <summary>The duty as people do it: by pages and forms alone.</summary>
public sealed class FitOutPageTests
{
    [Fact]
    public async Task A_resident_applies_hands_papers_in_one_by_one_and_signs_on_the_screen()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var wu = app.As("wu");
        var page = await (await wu.Open("/portal/fit-outs")).Follow("翠湖花园 3-2-1801");
        Assert.Contains("Article 5 (2)", page.Text);
        page = await page.Send("begin", ("Name", "吴晓梅"), ("Works", "floor"), ("Details[floor]", "客厅实木地板"), ("Foreman", ""));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("客厅实木地板", page.Text);
        foreach (var paper in new[] { PaperNeed.Identity, PaperNeed.Title, PaperNeed.Scheme })
        {
            Assert.Equal("papers are missing", await Refused(page));
            page = await page.Send($"paper-{paper}", [], [("Scans", "图.png", FitOutDesk.Pixel)]);
        }
        page = await page.Send("act-Submit");
        Assert.Contains("In review", page.Text);
        var id = new Contracts.FitOut.FitOutId(Guid.Parse(page.Path.Split('/')[^1]));
        var view = await app.FitOut(id, "wu");
        Assert.Equal((ApplicantKind.Owner, "13800001801", ProjectState.InReview), (view.ApplicantKind, view.Phone, view.State));

        // The staff see the drawing in place; whose identity card it is, only those who check.
        Assert.NotNull((await app.As("zhao").Open($"/fit-outs/{id}")).Find(".drawing img"));
        Assert.Empty((await app.FitOut(id, "zhao")).Papers.Single(p => p.Kind == PaperNeed.Identity).Files);
        var card = Assert.Single((await app.FitOut(id, "chen")).Papers.Single(p => p.Kind == PaperNeed.Identity).Files);
        Assert.Equal(HttpStatusCode.OK, (await app.As("chen").Http.GetAsync(card.Href)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("zhao").Http.GetAsync(card.Href)).StatusCode);

        await app.PassPapers(id);
        await app.PassDrawings(id);
        await app.Approve(id);
        page = await (await wu.Open($"/portal/fit-outs/{id}")).Follow("Read and sign the agreement");
        page = await page.Send("sign", ("Signature", "data:image/png;base64," + Convert.ToBase64String(FitOutDesk.Pixel)));
        Assert.EndsWith($"/portal/fit-outs/{id}", page.Path);
        Assert.NotNull((await app.FitOut(id)).SignedAt);

        static async Task<string> Refused(Page page) => (await page.Send("act-Submit")).Text.Contains("not in order or ha", StringComparison.Ordinal) ? "papers are missing" : "nothing";
    }

    [Fact]
    public async Task The_desk_returns_with_a_word_beside_a_paper_and_the_lists_and_prints_open()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var id = await app.Submitted("waterproofing");
        var page = await (await app.As("zhao").Open($"/fit-outs/{id}?do=Return")).Send("act-Return", ("PaperFaults[Scheme]", "缺尺寸"), ("WorkFaults[waterproofing]", "做到 1.8 米"));
        Assert.Contains("缺尺寸", page.Text);
        Assert.Contains("做到 1.8 米", page.Text);
        foreach (var address in new[] { "/fit-outs", "/fit-outs?Waits=Completion", "/fit-outs/new?House=3-2-1801", "/fit-outs/works", "/fit-outs/works/new", "/fit-outs/agreements", $"/fit-outs/{id}/edit", $"/fit-outs/{id}/print", $"/fit-outs/{id}/agreement/print", $"/fit-outs/{id}/notice" })
            Assert.Equal(HttpStatusCode.OK, (await app.As("lin").Open(address)).Status);
        var csv = await app.As("wang").Http.GetStringAsync("/api/fit-outs/export.csv?Waits=Completion");
        Assert.Contains("3-2-1801", csv);
        Assert.DoesNotContain("13800001801", csv);
        Assert.Contains("3-2-1801", (await app.As("wang").Open("/search?q=匠心")).Text);
        Assert.Contains("Fit-out applied for", (await app.As("wang").Open($"/units/{app.Unit("3-2-1801")}")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_house_number_of_two_communities_is_asked_about_not_guessed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Everywhere("lin");
        var building = new Building(app.Site, "1", "1栋");
        await app.Look(db => { db.AddRange(building, new Unit(app.Site, building.Id, null, 1, "101", "1-101")); return db.SaveChangesAsync(); });
        foreach (var form in new[] { "/fit-outs/new", "/passes/new", "/violations/new" })
            Assert.Equal((form, true), (form, (await app.As("lin").Open($"{form}?House=1-101")).Text.Contains("More than one community has this number", StringComparison.Ordinal)));
    }
}
