using System.Net;
using Steward.Contracts.FitOut;
using Steward.FitOut.Passes;

namespace Steward.FitOut.Tests;

/// <summary>The duty by its pages, as a browser without scripts shows them.</summary>
public sealed class PassPageTests
{
    private static GoodsPassId IdOf(Page page) => new(Guid.Parse(page.Path.Split('/')[^1]));

    [Theory, OnEveryDatabase]
    public async Task Desk_and_gate_do_it_by_their_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wang = app.As("wang");
        Assert.Contains("There is no unit with this house number.", (await wang.Open("/passes/new?House=9-9-9")).Text);
        var form = await wang.Open("/passes/new?Phone=13800001801");
        Assert.Contains("Fees: no fee data at hand.", form.Text);
        var wrong = await form.Send("ask", ("Items[0].Name", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Contains("Write down what leaves.", wrong.Text);
        var pass = await wrong.Send("ask", ("Items[0].Name", "双人床"), ("Items[1].Name", "纸箱"), ("Items[1].Count", "6"), ("Plate", "浙A12345"));
        Assert.Contains("双人床", pass.Text);
        pass = await (await wang.Open(pass.Path + "?do=Issue")).Send("act-Issue", ("DocumentNumber", "8814"));
        Assert.Contains("Issued", pass.Text);
        Assert.Contains((await app.Pass(IdOf(pass))).Code, (await wang.Open(pass.Path + "/print")).Document.QuerySelector(".qr")!.GetAttribute("aria-label"));

        var sun = app.As("sun");
        var gate = await sun.Open("/gate/passes?Q=" + (await app.Pass(IdOf(pass))).Pass.Number);
        Assert.StartsWith("/gate/passes/", gate.Path);
        Assert.Contains("May leave", gate.Text);
        Assert.DoesNotContain("吴晓梅", gate.Text);
        Assert.Contains("Tick what leaves.", (await gate.Send("release")).Text);
        gate = await gate.Send("release", ("Items[1].Leaves", "true"), ("Items[1].Count", "4"));
        Assert.Contains("The rest may leave", gate.Text);
        gate = await gate.Send("refuse", ("Reason", "多一台冰箱"));
        Assert.Contains("Must not leave", gate.Text);
        var desk = await wang.Open(pass.Path);
        Assert.Contains("多一台冰箱", desk.Text);
        await (await wang.Open(pass.Path + "?do=Reissue")).Send("act-Reissue", ("Words", "冰箱留下"));
        gate = await (await gate.Again()).Send("release", ("All", "true"));
        Assert.Contains("Must not leave", gate.Text);
        Assert.Equal(GoodsPassState.Released, await app.State(IdOf(pass)));
        Assert.Contains("3-2-1801", (await sun.Open("/gate/passes")).Text);
        foreach (var path in new[] { "/passes", "/passes/paper", "/passes/paper/type-in", pass.Path }) Assert.Equal(HttpStatusCode.OK, (await wang.Open(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open(pass.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("liu").Open(gate.Path)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await app.As("wu").Open(gate.Path)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task A_form_that_lost_its_lines_on_the_way_is_still_answered(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, code) = await app.Issued();
        var sun = app.As("sun");
        var token = (await sun.Open($"/gate/passes/{code}")).Find("form#release [name=__RequestVerificationToken]")!.GetAttribute("value")!;
        Task<HttpResponseMessage> Post(params (string, string)[] more) => sun.Http.PostAsync($"/gate/passes/{code}", new FormUrlEncodedContent([new("_handler", "release"), new("__RequestVerificationToken", token), .. more.Select(m => new KeyValuePair<string?, string?>(m.Item1, m.Item2))]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post()).StatusCode);
        Assert.Equal(HttpStatusCode.Found, (await Post(("Model.All", "true"))).StatusCode);
        Assert.Equal(GoodsPassState.Released, await app.State(id));
    }

    [Theory, OnEveryDatabase]
    public async Task Tenant_and_owner_do_it_in_the_portal(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var tenant = app.As((await app.Tenant()).Account);
        var pass = await (await tenant.Open("/portal/passes/new")).Send("ask", ("Items[0].Name", "书桌"), ("Items[0].Count", "2"));
        Assert.StartsWith("/portal/passes/", pass.Path);
        Assert.Contains("The owner is asked for consent.", pass.Text);
        var he = app.As("he");
        Assert.Contains("田租客 asks your consent", (await he.Open("/portal")).Document.Body!.TextContent);
        var asked = await he.Open(pass.Path);
        Assert.Contains("书桌", asked.Text);
        Assert.DoesNotContain(PassCounter.TenantPhone, asked.Text);
        await asked.Send("act-Consent");
        await app.Check(IdOf(pass));
        Assert.Contains("Show this code at the gate.", (await pass.Again()).Text);
        Assert.Contains("书桌", (await tenant.Open("/portal/passes")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await app.As("wu").Open(pass.Path)).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task Blanks_are_printed_and_typed_in_by_their_pages(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var sheets = await (await app.As("wang").Open("/passes/paper")).Send("blanks", ("HowMany", "2"));
        Assert.Contains("FZ-2026-00002", sheets.Text);
        var pass = await (await app.As("wang").Open("/passes/paper/type-in?Number=FZ-2026-00001")).Send("type-in", ("House", "3-2-1801"), ("Name", "吴晓梅"), ("LeftAt", "08:00"), ("Items[0].Name", "冰箱"));
        Assert.Contains("FZ-2026-00001", pass.Text);
        Assert.Equal(GoodsPassState.Released, await app.State(IdOf(pass)));
        Assert.Equal(HttpStatusCode.Conflict, (await app.As("wang").Http.GetAsync("/api/passes/export.csv")).StatusCode);
    }
}
