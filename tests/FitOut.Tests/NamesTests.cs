using System.Net;
using Steward.Contracts.FitOut;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Agreements;
using Steward.FitOut.Changes;
using Steward.FitOut.Papers;
using Steward.FitOut.Passes;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Tests.Changed;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Tests.OnSite;
using Steward.FitOut.Violations;

namespace Steward.FitOut.Tests;

/// <summary>Whoever has no business with the names of customers reads the surname alone, in signed words and beneath signatures too.</summary>
public sealed class NamesTests
{
    private const string Said = "13912345678";
    private static readonly string[] Names = ["吴晓梅", "马工", "周小明", "刘收件", "李邻居", "丁见证", "钱工"];

    /// <summary>Signed at the counter, begun, found fault with, tested twice and accepted.</summary>
    private static async Task<(FitOutId Id, string[] Addresses)> Course(StewardApp app)
    {
        await app.Tariff();
        var form = app.Applying();
        form.From = FitOutDesk.Today;
        form.Details["floor"] = $"次卧找吴晓梅开门，电话 {Said}";
        var id = await app.Begin(form);
        await app.FileAll(id);
        await app.Submit(id);
        await app.PassPapers(id);
        await app.PassDrawings(id);
        await app.Approve(id);
        var mark = (await app.As("wang").Do((ReadFitOutAgreement read) => read.Run(id))).Mark;
        await Masked(app, [$"/fit-outs/{id}/agreement", $"/api/fit-outs/{id}/agreement"]);
        await app.As("wang").Do((SignFitOutAgreement sign) => sign.Run(id, new() { Mark = mark, SignedBy = "吴晓梅", Signature = FitOutDesk.Pen }));
        await app.DrawUp(id, badges: 0);
        await app.PayAll(id);
        await app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "铺地板" }));
        var violation = await app.As("chen").Do((RecordViolation record) => record.Run(new() { Project = id, Kind = ViolationKind.Rubbish, ViolationFacts = "建筑垃圾堆放在楼道", AdvisedTo = "周小明" }));
        await app.As("chen").Do((GiveNotice give) => give.Run(violation, new() { DueOn = new(2026, 3, 8), Clause = "协议第四条", ReceivedBy = "刘收件", Signature = SiteSeed.Pen }));
        var (first, second) = (await Ponding(app, id, "主卫"), await Ponding(app, id, "次卫"));
        app.Clock.Advance(TimeSpan.FromHours(25));
        foreach (var test in new[] { first, second })
        {
            await app.As("chen").Do((ReadPonding read) => read.Run(test, new() { Depth = 25 }));
            await Sign(app, test, Signer.Owner, "吴晓梅");
            await Sign(app, test, Signer.Company, "赵师傅");
        }
        await Sign(app, first, Signer.Neighbour, "李邻居");
        await app.As("chen").Do((WitnessPonding witness) => witness.Run(second, new() { Reason = "楼下无人", Witness = "丁见证" }));
        foreach (var test in new[] { first, second }) await app.As("chen").Do((EndPonding end) => end.Run(test, new() { Held = true }));
        var acceptance = await app.Apply(id);
        await app.Hold(acceptance);
        return (id, [$"/fit-outs/{id}/agreement", $"/fit-outs/{id}/agreement/print", $"/api/fit-outs/{id}/agreement", $"/violations/{violation}", $"/violations/{violation}/print/advice", $"/violations/{violation}/print/notice",
            $"/ponding/{first}", $"/ponding/{second}", $"/ponding/{first}/print", $"/ponding/{second}/print", $"/api/fit-outs/ponding-tests/{first}", $"/api/fit-outs/ponding-tests/{second}", $"/acceptances/{acceptance}", $"/acceptances/{acceptance}/print"]);
    }

    private static Task<PondingTestId> Ponding(StewardApp app, FitOutId id, string place) => app.As("chen").Do((StartPonding start) => start.Run(new() { Project = id, Place = place, Layer = PondingLayer.After, Depth = 25 }));
    private static Task Sign(StewardApp app, PondingTestId id, Signer who, string name) => app.As("chen").Do((SignPonding sign) => sign.Run(id, new() { Signer = who, SignedBy = name, Signature = SiteSeed.Pen }));

    private static async Task Masked(StewardApp app, IEnumerable<string> addresses)
    {
        foreach (var who in new[] { "sun", "feng" })
            foreach (var address in addresses)
            {
                var answer = await app.As(who).Http.GetAsync(address);
                var text = await answer.Content.ReadAsStringAsync();
                Assert.True(answer.StatusCode is HttpStatusCode.OK, $"{who} opens {address}: {answer.StatusCode}");
                Assert.True(!Names.Append(Said).Any(s => text.Contains(s, StringComparison.Ordinal)), $"{who} reads {Names.Append(Said).FirstOrDefault(s => text.Contains(s, StringComparison.Ordinal))} at {address}");
            }
    }

    [Theory, OnEveryDatabase]
    public async Task A_supplement_is_read_as_the_agreement_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.UnderWay();
        var change = await app.Approved(id, f => { f.Firm(); f.Works.Add("walls"); f.Details["walls"] = $"找吴晓梅开门，电话 {Said}"; });
        string[] addresses = [$"/fit-outs/{id}/changes/{change}/supplement", $"/api/fit-outs/changes/{change}/supplement"];
        await Masked(app, addresses);
        await app.Sign(change, "wang");
        await Masked(app, [.. addresses, $"/fit-outs/{id}/changes/{change}/supplement/print"]);
        Assert.Equal(("吴**", "吴**"), await app.As("sun").Do((ReadSupplement read) => read.Run(change)) is var guard ? (guard.SignedBy, guard.Applicant) : default);
        var desk = await app.As("wang").Open(addresses[0]);
        Assert.All(["现场负责人 钱工", "找吴晓梅开门，电话 139****5678"], words => Assert.Contains(words, desk.Text));
        Assert.DoesNotContain(Said, desk.Text);
        Assert.Contains(Said, (await app.As("wu").Open($"/portal/fit-outs/{id}/changes/{change}/supplement")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task Names_are_read_by_those_alone_who_read_them_in_the_archive(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, addresses) = await Course(app);
        await Masked(app, addresses);
        Assert.Equal(("吴**", "吴**"), await app.As("sun").Do((ReadFitOutAgreement read) => read.Run(id)) is var guard ? (guard.SignedBy, guard.Applicant) : default);
        // The desk reads the names, and numbers only with a reason; the household all of its own.
        var desk = await app.As("wang").Open($"/fit-outs/{id}/agreement");
        Assert.All(["乙方（装修人）：吴晓梅", "现场负责人 马工", "次卧找吴晓梅开门，电话 139****5678"], words => Assert.Contains(words, desk.Text));
        Assert.DoesNotContain(Said, desk.Text);
        Assert.Contains(Said, (await app.As("wu").Open($"/portal/fit-outs/{id}/agreement")).Text);
        Assert.Contains("李邻居", (await app.As("wang").Open(addresses[6])).Text);
        await app.As("wang").Do((RevealFitOut reveal) => reveal.Run(id, new() { Reason = Platform.Confidentiality.Reveals.RevealReason.CallingBack }));
        Assert.Contains(Said, (await app.As("wang").Open($"/fit-outs/{id}/agreement")).Text);
    }

    [Theory, OnEveryDatabase]
    public async Task What_a_resident_did_in_the_portal_stands_under_the_surname_for_whoever_reads_no_names(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Begin(who: "wu");
        await app.As("wu").Do((FileFitOutPaper file) => file.Run(id, new() { Paper = PaperNeed.Scheme, Scans = [MoneySeed.Photo()] }));
        var pass = await app.As("wu").Do((AskForPass ask) => ask.Run(new() { Unit = app.Unit("3-2-1801"), Day = PassCounter.Today, Items = [new() { Name = "双人床" }] }));
        await Masked(app, [$"/fit-outs/{id}", $"/api/fit-outs/{id}"]);
        foreach (var address in new[] { $"/passes/{pass}", $"/api/passes/{pass}" }) Assert.DoesNotContain("吴晓梅", await app.As("sun").Http.GetStringAsync(address));
        Assert.Equal(("吴**", "吴**"), await app.FitOut(id, "sun") is var guard ? (guard.BegunBy, guard.Story.Moves[0].ByName) : default);
        foreach (var who in new[] { "wang", "wu" })
        {
            Assert.Equal(("吴晓梅", "吴晓梅"), await app.FitOut(id, who) is var view ? (view.BegunBy, view.Story.Moves[0].ByName) : default);
            Assert.Equal("吴晓梅", (await app.Pass(pass, who)).Story.Moves[0].ByName);
        }
    }
}
