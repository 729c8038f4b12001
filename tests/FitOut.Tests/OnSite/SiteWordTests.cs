using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Acceptances;
using Steward.FitOut.Hours;
using Steward.FitOut.Inspections;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.SiteTests;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Violations;
using Steward.FitOut.Watching;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Data;
using Signer = Steward.FitOut.SiteTests.Signer;

namespace Steward.FitOut.Tests.OnSite;

/// <summary>Numbers in what was said on site and about money are masked in every view, list, export and print.</summary>
public sealed class SiteWordTests
{
    private const string Number = "13700010001", Said = $"有事请打 {Number}", Hidden = "有事请打 137****0001";

    private static async Task Export(StewardApp app, string list)
    {
        var csv = Encoding.UTF8.GetString(await app.As("lin").Http.GetByteArrayAsync($"/api/fit-outs/{list}/export.csv"));
        Assert.Contains(Hidden, csv);
        Assert.DoesNotContain(Number, csv);
    }

    private static async Task Prints(StewardApp app, params string[] paths)
    {
        foreach (var path in paths)
        {
            var page = await app.As("lin").Open(path);
            Assert.Equal(System.Net.HttpStatusCode.OK, page.Status);
            Assert.DoesNotContain(Number, page.Text);
        }
    }

    [Theory, OnEveryDatabase]
    public async Task Money_permit_and_noise(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        var rubbish = (await app.Books(id)).Charges.Single(c => c.Kind is ChargeKind.Rubbish).Id;
        await app.As("lin").Do((DropCharge drop) => drop.Run(rubbish, new() { Why = Said }));
        var receipt = await app.PayAll(id);
        await app.As("zheng").Do((ReversePayment reverse) => reverse.Run(receipt, new() { Why = Said }));
        await app.PayAll(id);
        await app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = Said, Contractor = "恒美装饰" }));
        await app.As("lin").Do((ExtendPermit extend) => extend.Run(id, new() { To = MoneySeed.Today.AddDays(100), Why = Said }));
        await app.As("sun").Do((NoteNoise note) => note.Run(new() { FitOut = id, Words = Said }));
        var violation = await app.As("chen").Do((RecordViolation record) => record.Run(new() { Project = id, Kind = ViolationKind.Rubbish, ViolationFacts = Said }));
        await app.Notice(violation, new(2026, 3, 5));
        await app.As("chen").Do((ClaimDeduction claim) => claim.Run(violation, new() { Amount = Money.Yuan(100), DeductionClause = "协议第八条" }));

        var books = await app.Books(id);
        Assert.Equal((Hidden, Hidden, Hidden), (books.Claims[0].Facts, books.Charges.Single(c => c.Id == rubbish).WhyDropped, books.Payments.Single(p => p.Id == receipt).WhyReversed));
        Assert.Equal((Said, Said), await app.Books(id, "wu") is var own ? (own.Claims[0].Facts, own.Payments.Single(p => p.Id == receipt).WhyReversed) : default);
        Assert.Equal(Hidden, (await app.As("zheng").Do((ShowPayment show) => show.Run(receipt))).WhyReversed);
        var deduction = await app.As("wang").Do((ProposeDeduction propose) => propose.Run(new() { FitOut = id, Violation = violation, Sum = Money.Yuan(100), Clause = "协议第八条", Reason = Hidden, Photos = [MoneySeed.Photo()], ApplicantName = "吴晓梅", ApplicantSignature = MoneySeed.Pixel }));
        Assert.Equal(Said, await app.Look(db => db.Set<Deduction>().Select(d => d.Reason).SingleAsync()));
        Assert.Equal(Hidden, (await app.As("zhou").Do((ShowDeduction show) => show.Run(deduction))).Reason);
        Assert.Equal(Hidden, Assert.Single((await app.Books(id)).Deductions).Reason);

        var permit = (await app.As("lin").Do((ShowPermit show) => show.Run(id))).Permit!;
        Assert.Equal((Hidden, Hidden), (permit.Works, permit.Words));
        Assert.Equal(Hidden, (await app.As("lin").Do((PermitFace face) => face.Run(permit.Address[2..]))).Works);
        Assert.Equal(Hidden, Assert.Single((await app.As("lin").Do((ShowNoise show) => show.Run(id))).Rows).Words);

        var hot = await app.As("wang").Do((AskHotWork ask) => ask.Run(new() { FitOut = id, Place = Said, Works = Said, Begins = new(2026, 3, 2, 10, 0, 0), Ends = new(2026, 3, 2, 12, 0, 0), Watcher = "李守望", Certificate = "T330106199003076416" }));
        Assert.Equal((Hidden, Hidden), await app.As("lin").Do((ShowHotWork show) => show.Run(hot)) is var fire ? (fire.Place, fire.Works) : default);
        Assert.Equal((Hidden, Hidden), Assert.Single((await app.As("lin").Do((HotWorkList list) => list.Run(new()))).Rows) is var row ? (row.Place, row.Works) : default);
        await Export(app, "hot-work");
        await Prints(app, $"/fit-outs/{id}/money", $"/fit-outs/receipts/{receipt}", $"/fit-outs/deductions/{deduction}", $"/fit-outs/{id}/permit", $"/fit-outs/{id}/permit/print", $"/{permit.Address}", $"/fit-outs/hot-work/{hot}", $"/fit-outs/hot-work/{hot}/print", $"/fit-outs/{id}/hours");

        await app.As("lin").Do((RevealFitOut reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }));
        Assert.Equal(Said, (await app.As("lin").Do((ShowDeduction show) => show.Run(deduction))).Reason);
        Assert.Equal(Said, (await app.As("lin").Do((ShowPermit show) => show.Run(id))).Permit!.Works);
    }

    [Theory, OnEveryDatabase]
    public async Task Inspections_violations_tests_and_acceptances(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.FitOut();
        await app.Plan();
        var inspection = (await app.Inspections())[0].Id;
        var looked = await app.Looked(inspection, Said);
        looked.Remark = Said;
        await app.As("chen").Do((InspectSite inspect) => inspect.Run(inspection, looked));
        Assert.Equal((Hidden, Hidden), (await app.As("lin").Do((ShowInspection show) => show.Run(inspection))).Of is var seen ? (seen.Words, seen.Points.Single(p => p.Words is not null).Words) : default);

        await app.As("zhao").Do((RecordPressure record) => record.Run(new() { Project = id, Place = "厨卫给水", Pressure = 0.8m, Minutes = 30, Drop = 0, Remark = Said }));
        var ponding = await app.As("chen").Do((StartPonding start) => start.Run(new() { Project = id, Place = "主卫", Layer = PondingLayer.After, Depth = 25 }));
        app.Clock.Advance(TimeSpan.FromHours(25));
        await app.As("zhao").Do((ReadPonding read) => read.Run(ponding, new() { Depth = 24, Leaks = true, Remark = Said }));
        await app.As("chen").Do((WitnessPonding witness) => witness.Run(ponding, new() { Reason = Said, Witness = "孙队长" }));
        await app.As("chen").Do((EndPonding end) => end.Run(ponding, new() { Remark = Said }));
        Assert.Equal((Hidden, Hidden, Hidden), await app.As("lin").Do((ShowPonding show) => show.Run(ponding)) is var test ? (test.Readings[0].Words, test.Signatures.Single(s => s.Who is Signer.Neighbour).Reason, test.Result) : default);

        var violation = await app.As("chen").Do((RecordViolation record) => record.Run(new() { Project = id, Inspection = inspection, Kind = ViolationKind.Rubbish, ViolationFacts = Hidden }));
        await app.As("chen").Do((GiveNotice give) => give.Run(violation, new() { DueOn = new(2026, 3, 6), Clause = "协议第六条", NotReceived = Said }));
        await app.As("lin").Do((StopForViolation stop) => stop.Run(violation, new() { Reason = Hidden }));
        Assert.Equal((Said, Said), await app.Look(db => db.Set<Violation>().Select(v => new ValueTuple<string, string?>(v.Facts, v.StopWords)).SingleAsync()));
        await app.As("lin").Do((ReportViolation report) => report.Run(violation, new() { ReportNumber = "057112345678", ReportWords = Said }));
        await app.As("chen").Do((ClaimDeduction claim) => claim.Run(violation, new() { Amount = Money.Yuan(100), DeductionClause = "协议第八条" }));
        await app.As("lin").Do((WaiveClaim waive) => waive.Run(violation, new() { Why = Said }));
        var v = await app.Violation(violation);
        Assert.Equal((Hidden, Hidden, Hidden, Hidden, Hidden, "057112345678"), (v.Violation.Facts, v.NotReceived, v.StopWords, v.ReportWords, v.NotClaimed, v.ReportNumber));
        Assert.Equal(Hidden, Assert.Single((await app.As("lin").Do((ViolationList list) => list.Run(new()))).Rows).Facts);
        await Export(app, "violations");
        var work = await app.As("lin").Do((SiteWork site) => site.Run(id));
        Assert.Equal((Hidden, Hidden), (work.Violations[0].Facts, work.PressureTests[0].Remark));
        foreach (var step in new Func<Task>[]
        {
            () => app.As("chen").Do((CorrectViolation correct) => correct.Run(violation, new() { Remark = "已整改" })),
            () => app.As("chen").Do((CheckViolation check) => check.Run(violation, new() { InOrder = true })),
            () => app.As("lin").Do((ResumeWork resume) => resume.Run(id, new())),
        }) await step();

        var acceptance = await app.As("wang").Do((ApplyForAcceptance apply) => apply.Run(new() { Project = id, ApplicantName = "吴晓梅", ContractorName = "刘经理", SignedOnPaper = true, Remark = Said }));
        await app.As("chen").Do((HoldAcceptance hold) => hold.Run(acceptance, SiteSeed.Found(AcceptanceItem.Waterproofing, Said)));
        var held = await app.As("lin").Do((ShowAcceptance show) => show.Run(acceptance));
        Assert.Equal((Hidden, Hidden, Hidden), (held.Remark, held.Items.Single(i => i.Words is not null).Words, Assert.Single(held.Defects).Words));
        Assert.Equal(Hidden, Assert.Single((await app.As("lin").Do((SiteDefectList list) => list.Run(new()))).Rows).Words);
        Assert.Equal(Hidden, Assert.Single((await app.As("lin").Do((AcceptanceWork show) => show.Run(id))).Defects).Words);
        await Export(app, "defects");
        (string?, string?, string, string) Followed(FollowSite.View f) => (f.Inspections[0].Words, f.Inspections[0].Faults[0].Words, f.Violations[0].Facts, f.Defects[0].Words);
        Assert.Equal((Hidden, Hidden, Hidden, Hidden), Followed(await app.As("wang").Do((FollowSite follow) => follow.Run(id))));
        Assert.Equal((Said, Said, Said, Said), Followed(await app.As("wu").Do((FollowSite follow) => follow.Run(id))));
        await Prints(app, $"/inspections/{inspection}", $"/ponding/{ponding}", $"/ponding/{ponding}/print", $"/violations/{violation}", $"/violations/{violation}/print/notice", $"/violations/{violation}/print/stop", $"/violations/{violation}/print/report", $"/acceptances/{acceptance}", $"/acceptances/{acceptance}/print", $"/fit-outs/{id}/inspections", $"/fit-outs/{id}/acceptance", $"/units/{app.Unit("3-2-1801")}");

        app.Clock.Advance(TimeSpan.FromDays(20));
        var late = (await app.As("lin").Do((DueList list) => list.Run(new() { Step = DueStep.DefectLate }))).Rows[0];
        Assert.Equal((Hidden, Hidden), (late.What, late.Arguments[2]));
        await app.As("lin").Do((RevealFitOut reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }));
        Assert.Equal((Said, Said), await app.Violation(violation) is var open ? (open.Violation.Facts, open.StopWords) : default);
    }
}
