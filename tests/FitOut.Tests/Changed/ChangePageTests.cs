using System.Net;
using Steward.Contracts.FitOut;
using Steward.FitOut.Changes;
using Steward.FitOut.Papers;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Tests.OnSite;
using Steward.FitOut.Violations;

namespace Steward.FitOut.Tests.Changed;

/// <summary>A change as people make it: by pages and forms alone.</summary>
public sealed class ChangePageTests
{
    private static string Pen => "data:image/png;base64," + Convert.ToBase64String(FitOutDesk.Pixel);

    [Fact]
    public async Task A_resident_asks_for_a_longer_term_and_signs_the_supplement()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var project = await app.UnderWay();
        var wu = app.As("wu");
        var page = await (await wu.Open($"/portal/fit-outs/{project}")).Follow("Ask for a longer term");
        page = await page.Send("begin", ("Reason", "橱柜晚到"), ("To", "2026-06-20"));
        Assert.True(page.Status is HttpStatusCode.OK, page.Text);
        var path = page.Path;
        page = await page.Send("act-Submit");
        Assert.Contains("Only a longer term is asked for", page.Text);
        var staff = path.Replace("/portal", "", StringComparison.Ordinal);
        page = await (await app.As("lin").Open($"{staff}?do=Approve")).Send("act-Approve");
        Assert.Contains("the supplement to the agreement is to be read and signed", page.Text);
        Assert.Contains("waits for you", (await wu.Open("/portal")).Document.DocumentElement.TextContent);
        page = await (await wu.Open(path)).Follow("Read and sign the supplement");
        page = await page.Send("sign", ("Signature", Pen));
        Assert.Equal(path, page.Path);
        Assert.Contains("Signed", (await app.As("wang").Open($"{staff}/supplement")).Text);
        Assert.Equal(HttpStatusCode.OK, (await app.As("wang").Open($"{staff}/supplement/print")).Status);
        page = await (await app.As("wang").Open($"{staff}?do=PutInForce")).Send("act-PutInForce");
        Assert.Contains("In force", page.Text);
        Assert.Equal(new DateOnly(2026, 6, 20), (await app.FitOut(project)).To);
    }

    [Fact]
    public async Task The_desk_takes_a_change_in_from_what_was_found()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var project = await app.UnderWay();
        var violation = await app.Violation(project, ViolationKind.Undeclared);
        var page = await (await app.As("wang").Open($"/violations/{violation}")).Follow("Begin a change");
        page = await page.Follow("Begin a change");
        page = await page.Send("begin", ("Reason", "补报客厅吊顶"), ("Works", "walls"), ("Details[walls]", "客厅吊顶"));
        Assert.Contains("客厅吊顶", page.Text);
        var path = page.Path;
        page = await page.Send($"paper-{PaperNeed.Scheme}", [], [("Scans", "图.png", FitOutDesk.Pixel)]);
        page = await page.Send("act-Submit");
        Assert.Contains("In review", page.Text);
        Assert.NotNull((await app.As("zhao").Open(path)).Find(".drawing img"));
        page = await (await app.As("chen").Open($"{path}?do=PassPapers")).Send("act-PassPapers");
        page = await (await app.As("zhao").Open($"{path}?do=Return")).Send("act-Return", ("WorkFaults[walls]", "标高缺失"));
        Assert.Contains("标高缺失", page.Text);
        page = await (await app.As("wang").Open($"{path}/edit")).Send("edit", ("Details[walls]", "客厅吊顶，标高 2.6 米"));
        Assert.Contains("标高 2.6 米", page.Text);
        Assert.Null((await app.Change(new(Guid.Parse(path.Split('/')[^1])))).Works.Single().Fault);
        Assert.Contains("补报客厅吊顶", (await app.As("wang").Open($"/fit-outs/{project}/changes")).Text);
        Assert.Contains("Changes applied for", (await app.As("wang").Open($"/fit-outs/{project}")).Text);
    }

    [Fact]
    public async Task The_supplement_has_editions_of_its_own()
    {
        await using var app = await StewardApp.Start(Database.Sqlite);
        var page = await (await app.As("lin").Open("/fit-outs/agreements")).Follow("Supplement to the agreement");
        Assert.Contains("{变更项目}", page.Text);
        page = await page.Send("write", ("Words", "本市补充协议\n\n{新期限}"));
        Assert.Contains("nobody reads what is changed", page.Text);
        page = await page.Send("write", ("Words", "本市补充协议\n\n{变更项目}\n\n{新期限}"));
        Assert.Contains("本市补充协议", page.Text);
        var project = await app.UnderWay();
        var id = await app.Approved(project, f => f.Works.Add("walls"));
        Assert.StartsWith("本市补充协议", (await app.As("wu").Do((ReadSupplement read) => read.Run(id))).Words);
    }
}
