using System.Text;
using Microsoft.EntityFrameworkCore;
using Steward.FitOut.Agreements;
using Steward.FitOut.BlackList;
using Steward.FitOut.Papers;
using Steward.FitOut.Passes;
using Steward.FitOut.Passes.Gate;
using Steward.FitOut.Passes.Paper;
using Steward.FitOut.Projects;
using Steward.FitOut.Reviews;
using Steward.Platform.Confidentiality.Reveals;

namespace Steward.FitOut.Tests;

/// <summary>Numbers in what somebody said of a fit-out or of goods are masked wherever they are told, come back whole when a form is sent, and stand in full for whom they are their own and for whoever gave a reason.</summary>
public sealed class FreeWordTests
{
    private const string Number = "13700010001", Said = $"有事请打 {Number}", Hidden = "有事请打 137****0001";

    [Theory, OnEveryDatabase]
    public async Task What_is_applied_for_and_found_wrong_is_masked_and_kept_by_the_form(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = app.Applying("floor");
        form.Details["floor"] = Said;
        var id = await app.Begin(form);
        await app.FileAll(id);
        await app.Submit(id);
        await app.As("zhao").Do((ReturnFitOut give) => give.Run(id, new() { PaperFaults = new() { ["Scheme"] = Said }, WorkFaults = new() { ["floor"] = Said }, Reason = Said }));
        (string?, string?, string?, string?) Words(ShowFitOut.View v) => (v.Works[0].Details, v.Works[0].Fault, v.Papers.Single(p => p.Kind is PaperNeed.Scheme).Fault, v.Answer);
        Assert.Equal((Hidden, Hidden, Hidden, Hidden), Words(await app.FitOut(id, "lin")));
        Assert.Equal((Said, Said, Said, Said), Words(await app.FitOut(id, "wu")));
        foreach (var path in new[] { $"/fit-outs/{id}", $"/fit-outs/{id}/print", $"/fit-outs/{id}/agreement" })
        {
            var page = await app.As("wang").Http.GetStringAsync(path);
            Assert.DoesNotContain(Number, page);
            Assert.Contains("137****0001", page);
        }
        Assert.Contains(Number, await app.As("wu").Http.GetStringAsync($"/portal/fit-outs/{id}"));

        var fields = (await app.FitOut(id)).Fields();
        fields.Details["floor"] += "，晚上";
        await app.As("wang").Do((EditFitOut edit) => edit.Run(id, fields));
        Assert.Equal($"{Said}，晚上", await app.Look(db => db.Set<ProjectWork>().Where(w => w.Project == id).Select(w => w.Details).SingleAsync()));

        // Whoever reads it masked and whoever signs it in full read the same agreement.
        Task<ReadFitOutAgreement.View> Agreement(string who) => app.As(who).Do((ReadFitOutAgreement read) => read.Run(id));
        Assert.Contains(Number, (await Agreement("wu")).Words);
        Assert.DoesNotContain(Number, (await Agreement("lin")).Words);
        Assert.Equal((await Agreement("wu")).Mark, (await Agreement("lin")).Mark);

        await app.As("wang").Do((RevealFitOut reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }));
        Assert.Equal($"{Said}，晚上", (await app.FitOut(id)).Works[0].Details);
        Assert.Equal($"{Hidden}，晚上", (await app.FitOut(id, "lin")).Works[0].Details);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_said_of_goods_is_masked_at_desk_and_gate_and_kept_by_the_form(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = app.Asking();
        (form.Note, form.Carrier) = (Said, Said);
        form.Items.Clear();
        form.Items.AddRange([new() { Name = Said, Count = 2, Remark = Said }]);
        var id = await app.Ask(form, "admin");
        (string?, string?, string, string?) Words(ShowPass.View v) => (v.Note, v.Carrier, v.Items[0].Name, v.Items[0].Remark);
        Assert.Equal((Hidden, Hidden, Hidden, Hidden), Words(await app.Pass(id)));
        Assert.Equal((Said, Said, Said, Said), Words(await app.Pass(id, "wu")));
        var fields = PassForms(await app.Pass(id));
        await app.As("wang").Do((AmendPass amend) => amend.Run(id, fields));
        Assert.Equal((Said, Said, Said, Said), await app.Look(async db => await db.Set<GoodsPass>().Include(p => p.Items).SingleAsync(p => p.Id == id) is var p ? (p.Note, p.Carrier, p.Items[0].Name, p.Items[0].Remark) : default));

        await app.Check(id);
        var code = (await app.Pass(id)).Code;
        Assert.Equal((Hidden, Hidden, Hidden), await app.AtGate(code) is var gate ? (gate.Note, gate.Items[0].Name, gate.Items[0].Remark) : default);
        var item = (await app.Pass(id)).Items[0].Id;
        await app.As("sun").Do((ReleaseGoods release) => release.Run(id, new() { Items = [new() { Id = item, Leaves = true, Count = 1 }], Words = Said, Carrier = Said }));
        await app.As("sun").Do((RefuseAtGate refuse) => refuse.Run(id, new() { Reason = Said }));
        var back = await app.Pass(id);
        Assert.Equal((Hidden, Hidden, Hidden, Hidden), (back.GateSaid, back.Releases[0].Words, back.Releases[0].Carrier, back.Releases[0].Lines[0].Name));
        var row = Assert.Single((await app.As("wang").Do((PassList list) => list.Run(new()))).Rows);
        Assert.Equal($"{Hidden} × 2", row.Goods);
        foreach (var path in new[] { $"/passes/{id}", $"/passes/{id}/print", "/passes", $"/search?q={row.Number}", $"/units/{app.Unit("3-2-1801")}" })
            Assert.DoesNotContain(Number, await app.As("wang").Http.GetStringAsync(path));
        await app.As("wang").Do((RevealPass reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }));
        Assert.Equal((Said, Said, Said), await app.Pass(id) is var open ? (open.Note, open.GateSaid, open.Items[0].Remark) : default);

        await app.As("wang").Do((PrintBlanks print) => print.Run(new() { Site = app.Site, HowMany = 1 }));
        var blank = await app.Look(db => db.Set<PaperBlank>().Select(b => b.Id).SingleAsync());
        await app.As("wang").Do((SpoilBlank spoil) => spoil.Run(blank, new() { Reason = Said }));
        Assert.Equal(Hidden, Assert.Single((await app.As("wang").Do((BlankList list) => list.Run(new()))).Rows).Because);
        Assert.Equal(Hidden, (await app.As("wang").Do((ShowBlank show) => show.Run(blank))).Because);

        // What is kept of it in the end says nothing of persons.
        await app.Look(async db =>
        {
            var kept = await db.Set<GoodsPass>().Include(p => p.Items).Include(p => p.Owners).SingleAsync(p => p.Id == id);
            kept.Anonymise(app.Clock.GetUtcNow());
            Assert.Equal((null, null, null), (kept.Note, kept.GateSaid, kept.Items[0].Remark));
            return 0;
        });
    }

    private static PassFields PassForms(ShowPass.View v) => new()
    {
        Version = v.Pass.Version, Day = v.Pass.Day, Carrier = v.Carrier, Plate = v.Pass.Plate, Note = v.Note,
        Items = [.. v.Items.Select(i => new PassFields.Line { Id = i.Id, Name = i.Name, Count = i.Count, Remark = i.Remark })],
    };

    [Theory, OnEveryDatabase]
    public async Task Why_a_contractor_is_warned_of_is_masked_and_kept_by_the_form(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.As("lin").Do((ListContractor list) => list.Run(new() { Firm = "杭州恒通装饰有限公司", Licence = "913301007652876541", Reason = Said, From = PassCounter.Today, Site = app.Site }));
        var shown = await app.As("wang").Do((ShowListing show) => show.Run(id));
        Assert.Equal((Hidden, "913301007652876541"), (shown.Reason, shown.Licence));
        Assert.Equal(Hidden, Assert.Single((await app.As("wang").Do((BlackListQuery list) => list.Run(new()))).Rows).Reason);
        Assert.Equal(Hidden, Assert.Single(await app.As("wang").Do((FirmWarnings warnings) => warnings.Run(new("杭州恒通装饰有限公司")))).Reason);
        var csv = Encoding.UTF8.GetString(await app.As("wang").Http.GetByteArrayAsync("/api/contractors/black-list/export.csv"));
        Assert.Contains(Hidden, csv);
        Assert.DoesNotContain(Number, csv);
        await app.As("lin").Do((AmendListing amend) => amend.Run(id, new() { Firm = shown.Firm, Licence = shown.Licence, Grade = WarningGrade.Black, Reason = shown.Reason, From = shown.From }));
        Assert.Equal(Said, await app.Look(db => db.Set<BlackListing>().Where(e => e.Id == id).Select(e => e.Reason).SingleAsync()));
    }
}
