using Microsoft.EntityFrameworkCore;
using SkiaSharp;
using Steward.Contracts.Estate;
using Steward.Estate.Networks.Plans;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

public sealed class PlanTests
{
    private static byte[] Drawing(int width = 800, int height = 600)
    {
        using var bitmap = new SKBitmap(width, height);
        using (var canvas = new SKCanvas(bitmap)) canvas.Clear(SKColors.White);
        return bitmap.Encode(SKEncodedImageFormat.Png, 90).ToArray();
    }

    /// <summary>A plan as somebody uploads it at the page.</summary>
    private static async Task<(Page Page, SitePlanId Id)> Plan(StewardApp app, string name = "3栋给水图")
    {
        var page = await (await app.As("wang").Open("/networks/plans/new")).Send("add-plan", [("Name", name)], [("Picture", "图.png", Drawing())]);
        return (page, new(Guid.Parse(page.Path.Split('/')[^1])));
    }

    private static Task<ShowPlan.View> Show(StewardApp app, SitePlanId id, string who = "zhao") => app.As(who).Do((ShowPlan show) => show.Run(id));

    [Theory, OnEveryDatabase]
    public async Task Points_are_placed_by_two_numbers_joined_by_lines_bent_moved_and_taken_off(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var points = await app.Pipes();
        var (page, id) = await Plan(app);
        page = await page.Send("place", ("What", "J-1"), ("Across", "12.5"), ("Down", "80"));
        Assert.Contains("J-1", page.Text);
        page = await page.Send("place", ("What", "J-3"), ("Across", "50"), ("Down", "40.25"));
        var view = await Show(app, id);
        Assert.Equal([("J-1", 1250, 8000), ("J-3", 5000, 4025)], view.Marks.Select(m => (m.Label, m.X, m.Y)));
        var line = Assert.Single(view.Lines);
        Assert.Equal([(1250, 8000), (5000, 4025)], line.Points);
        page = await page.Send("bend", ("Line", line.Id.ToString()), ("Corners", "12.5,40.25"));
        Assert.Equal([(1250, 8000), (1250, 4025), (5000, 4025)], (await Show(app, id)).Lines[0].Points);
        Assert.Equal("100,480 100,241 400,241", page.Find("polyline")!.GetAttribute("points"));
        page = await page.Send("bend", ("Line", line.Id.ToString()), ("Corners", "12,140"));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, page.Status);

        page = await (await app.As("wang").Open($"/networks/plans/{id}")).Send("place", ("What", "J-1"), ("Across", "20"), ("Down", "80"));
        Assert.Equal(2000, (await Show(app, id)).Marks.Single(m => m.Label == "J-1").X);
        Assert.Contains("3栋给水图", (await app.As("zhao").Open($"/networks/nodes/{points["J-1"]}")).Text);
        var mark = (await Show(app, id)).Marks.Single(m => m.Label == "J-1").Id;
        await page.Send($"take-{mark}");
        Assert.Single((await Show(app, id)).Marks);
        Assert.Empty((await Show(app, id)).Lines);
    }

    [Theory, OnEveryDatabase]
    public async Task A_line_is_drawn_on_the_plan_and_goes_with_its_corners_when_it_is_cut(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (a, b) = (await app.Point("A-1"), await app.Point("A-2"));
        var (page, id) = await Plan(app);
        foreach (var label in new[] { "A-1", "A-2" }) page = await page.Send("place", ("What", label), ("Across", label == "A-1" ? "10" : "90"), ("Down", "50"));
        page = await page.Send("join", ("From", a.ToString()), ("Other", "A-2"), ("Size", "DN50"));
        var line = Assert.Single((await Show(app, id)).Lines);
        Assert.Equal(("A-1", "A-2", "DN50"), (line.FromLabel, line.ToLabel, line.Size));
        await page.Send("bend", ("Line", line.Id.ToString()), ("Corners", "50,10"));
        await (await app.As("wang").Open($"/networks/nodes/{b}")).Send($"cut-{line.Id}");
        Assert.Empty((await Show(app, id)).Lines);
        Assert.Equal(0, await app.Look(db => db.Set<PlanBend>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task A_newer_picture_keeps_what_is_drawn_and_no_plan_is_anything_but_a_picture(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Point("A-1");
        var (page, id) = await Plan(app);
        page = await page.Send("place", ("What", "A-1"), ("Across", "10"), ("Down", "50"));
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        await page.Send("edit-plan", [("Name", "3栋给水图（新）")], [("Picture", "新.png", Drawing(1000, 500))]);
        var view = await Show(app, id);
        Assert.Equal(("3栋给水图（新）", 1000, 500), (view.Name, view.Picture!.Width, view.Picture.Height));
        Assert.Single(view.Marks);
        var wrong = await (await app.As("wang").Open("/networks/plans/new")).Send("add-plan", [("Name", "文件")], [("Picture", "图.pdf", System.Text.Encoding.ASCII.GetBytes("%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF"))]);
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(1, await app.Look(db => db.Set<SitePlan>().CountAsync()));
        var again = await (await app.As("lin").Open("/networks/plans/new")).Send("add-plan", [("Name", "3栋给水图（新）")], [("Picture", "图.png", Drawing())]);
        Assert.Contains("There is a plan of this name at this site already.", again.Text);
    }

    [Theory, OnEveryDatabase]
    public async Task A_plan_and_its_picture_are_seen_only_at_the_site(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var mine = await app.Point("A-1");
        var (page, id) = await Plan(app);
        page = await page.Send("place", ("What", "A-1"), ("Across", "10"), ("Down", "50"));
        var view = await Show(app, id);
        await Assert.ThrowsAsync<NotFound>(() => Show(app, id, "liu"));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((TakeOffPlan take) => take.Run(view.Marks[0].Id, new())));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((PlaceOnPlan place) => place.Run(id, new() { What = "A-1" })));
        await Assert.ThrowsAsync<Denied>(() => app.As("chen").Do((PlaceOnPlan place) => place.Run(id, new() { What = "A-1" })));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await app.As("liu").Http.GetAsync($"/files/{view.Picture!.Id}")).StatusCode);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await app.As("sun").Http.GetAsync($"/files/{view.Picture.Id}")).StatusCode);
        Assert.Empty((await app.As("liu").Do((PlanList list) => list.Run(new()))));
        Assert.Contains("is-here", (await app.As("sun").Open($"/networks/plans/{id}?Node={mine}")).Document.Body!.InnerHtml);
    }
}
