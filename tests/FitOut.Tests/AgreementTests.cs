using Steward.FitOut.Agreements;
using Steward.FitOut.Hours;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

public sealed class AgreementTests
{
    private static WriteAgreementText.Form Edition(string first) => new() { Preface = "甲方 {小区}，乙方 {装修人}", Parts = [first, .. Enumerable.Range(2, 8).Select(i => $"第 {i} 项")], Closing = "日期 {日期}" };

    [Theory, OnEveryDatabase]
    public async Task It_has_the_nine_contents_filled_in_and_keeps_the_words_that_were_signed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Submitted("floor", "waterproofing");
        var read = await Read(app, id);
        Assert.False(read.MaySign);
        Assert.All(Contents.Headings, h => Assert.Contains(h, read.Words));
        Assert.All(["吴晓梅", "3-2-1801", "翠湖花园", "89.50", "厨房、卫生间防水层", "杭州匠心装饰工程有限公司", "D233012345", "2026-03-12", "2026-05-01"], word => Assert.Contains(word, read.Words));
        Assert.DoesNotContain("{", read.Words);
        await Assert.ThrowsAsync<Refused>(() => Sign("wu", read.Mark));

        await app.PassPapers(id);
        await app.PassDrawings(id);
        await app.Approve(id);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((WriteAgreementText write) => write.Run(Edition("{装修项目}"))));
        var form = Edition("只做：\n\n{装修项目}");
        form.Site = app.Site;
        await app.As("lin").Do((WriteAgreementText write) => write.Run(form));
        // The community's first edition has the number of the company's, and is another one.
        await Unread(read.Mark);
        (read, var before) = (await Read(app, id), read);
        Assert.Equal(before.Edition, read.Edition);
        Assert.Contains("只做：", read.Words);
        await Assert.ThrowsAsync<Invalid>(() => app.As("wu").Do((SignFitOutAgreement sign) => sign.Run(id, new() { Mark = read.Mark, SignedBy = "吴晓梅", SignedOnPaper = true })));
        await Assert.ThrowsAsync<NotFound>(() => Sign("he", read.Mark));
        var hours = Edition("只做：\n\n{装修项目}\n\n{允许时段}");
        hours.Site = app.Site;
        await app.As("lin").Do((WriteAgreementText write) => write.Run(hours));
        read = await Read(app, id);
        await app.As("lin").Do((AdoptHours adopt) => adopt.Run(new() { Site = app.Site, Workday = "9:00-11:00" }));
        await Unread(read.Mark);
        read = await Read(app, id);
        Assert.Contains("09:00–11:00", read.Words);
        // The day alone makes no other agreement of it.
        app.Clock.Advance(TimeSpan.FromDays(1));
        await Sign("wu", read.Mark);
        read = await Read(app, id);
        await Assert.ThrowsAsync<Refused>(() => Sign("wang", before.Mark));

        var later = Edition("以后的");
        later.Site = app.Site;
        await app.As("lin").Do((WriteAgreementText write) => write.Run(later));
        var kept = await Read(app, id);
        Assert.Equal((read.Words, "吴晓梅", null), (kept.Words, kept.SignedBy, kept.TakenBy));
        Assert.Single(kept.Signatures);
        Assert.NotNull((await app.FitOut(id)).SignedAt);
        await Assert.ThrowsAsync<NotFound>(() => Read(app, id, "liu"));

        Task Sign(string who, string? mark) => app.As(who).Do((SignFitOutAgreement sign) => sign.Run(id, new() { Mark = mark ?? "", SignedBy = "吴晓梅", Signature = FitOutDesk.Pen }));
        async Task Unread(string? mark) => Assert.StartsWith("The words of the agreement have changed", (await Assert.ThrowsAsync<Refused>(() => Sign("wu", mark))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task None_of_the_nine_contents_can_be_left_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var eight = Edition("一");
        eight.Parts.RemoveAt(3);
        await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((WriteAgreementText write) => write.Run(eight)));
        var empty = Edition("一");
        empty.Parts[8] = " ";
        Assert.Equal("Parts", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => app.As("lin").Do((WriteAgreementText write) => write.Run(empty)))).Faults).Field);
    }

    [Theory, OnEveryDatabase]
    public async Task What_an_applicant_typed_stands_in_it_as_words_and_not_as_marks(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var form = app.Applying("floor");
        form.Details["floor"] = "**全屋**\n# 地板 <b>";
        var id = await app.Begin(form);
        var page = await app.As("wang").Open($"/fit-outs/{id}/agreement");
        Assert.Contains("**全屋** # 地板 <b>", page.Text);
    }

    private static Task<ReadFitOutAgreement.View> Read(StewardApp app, Contracts.FitOut.FitOutId id, string who = "wang") => app.As(who).Do((ReadFitOutAgreement read) => read.Run(id));
}
