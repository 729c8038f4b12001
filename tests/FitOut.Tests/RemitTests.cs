using Steward.Contracts.Estate;
using Steward.FitOut.Agreements;
using Steward.FitOut.BlackList;
using Steward.FitOut.Inspections;
using Steward.FitOut.Works;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

/// <summary>What holds in all communities is written by whoever keeps all of them.</summary>
public sealed class RemitTests
{
    [Theory, OnEveryDatabase]
    public async Task The_head_of_one_community_writes_for_it_alone(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Everywhere("zhou", "admin");
        var lin = app.As("lin");
        var listed = await app.As("zhou").Do((ListContractor list) => list.Run(Firm("恒通装饰", null)));
        var work = (await lin.Do((WorkTypeList list) => list.Run(new()))).Single(t => t.Code == "grilles");
        var point = (await lin.Do((PointList list) => list.Run(new()))).Rows[0];

        foreach (var write in new Func<SiteId?, Task>[]
        {
            site => lin.Do((WriteAgreementText write) => write.Run(Edition(site))),
            site => lin.Do((AddWorkType add) => add.Run(new() { Site = site, Code = "roof", Name = "屋面" })),
            site => lin.Do((ChangeWorkType change) => change.Run(work.Id, new() { Site = site, Group = work.Group, Name = work.Name })),
            site => lin.Do((AddInspectionPoint add) => add.Run(new() { Site = site, PointName = "电梯保护" })),
            site => lin.Do((ListContractor list) => list.Run(Firm("锦绣装饰", site))),
        })
        {
            foreach (var beyond in new SiteId?[] { null, app.World.OtherSite }) Assert.Equal("Site", Assert.Single((await Assert.ThrowsAsync<Invalid>(() => write(beyond))).Faults).Field);
            await write(app.Site);
        }
        await Assert.ThrowsAsync<Refused>(() => lin.Do((EditInspectionPoint edit) => edit.Run(point.Id, new() { PointName = "改了" })));
        await Assert.ThrowsAsync<Refused>(() => lin.Do((AmendListing amend) => amend.Run(listed, Firm("恒通装饰", null))));
        await Assert.ThrowsAsync<Refused>(() => lin.Do((LiftListing lift) => lift.Run(listed, new() { Reason = "不再警示" })));
        Assert.Empty((await lin.Do((ShowListing show) => show.Run(listed))).Open);
        await app.As("zhou").Do((LiftListing lift) => lift.Run(listed, new() { Reason = "已整改" }));
        await Assert.ThrowsAsync<Refused>(() => lin.Do((RelistContractor again) => again.Run(listed, new() { Reason = "再警示" })));
        await app.As("admin").Do((EditInspectionPoint edit) => edit.Run(point.Id, new() { PointName = "改了" }));
    }

    [Theory, OnEveryDatabase]
    public async Task Forms_offer_all_communities_to_those_alone_who_keep_them(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var text = (await app.As("lin").Do((AgreementTextList list) => list.Run(new()))).Single().Id;
        var work = (await app.As("lin").Do((WorkTypeList list) => list.Run(new()))).Single(t => t.Code == "grilles").Id;
        string[] pages = ["/fit-outs/works/new", $"/fit-outs/works/{work}", $"/fit-outs/agreements/{text}", "/inspections/points", "/fit-outs/black-list/new"];
        foreach (var address in pages) Assert.Equal(app.Site.ToString(), await Chosen(address));
        Assert.Null((await app.As("lin").Open("/inspections/points")).Find("a[href*='Edits=']"));
        await app.Everywhere("lin");
        foreach (var address in pages) Assert.Equal("", await Chosen(address));
        Assert.NotNull((await app.As("lin").Open("/inspections/points")).Find("a[href*='Edits=']"));

        async Task<string?> Chosen(string address) => ((AngleSharp.Html.Dom.IHtmlSelectElement)(await app.As("lin").Open(address)).Find("select[name='Model.Site']")!).Value;
    }

    private static ListContractor.Form Firm(string name, SiteId? site) => new() { Firm = name, Grade = WarningGrade.Black, Reason = "擅自拆改承重墙", From = FitOutDesk.Today, Site = site };
    private static WriteAgreementText.Form Edition(SiteId? site) => new() { Site = site, Preface = "甲方 {小区}", Parts = [.. Enumerable.Range(1, 9).Select(i => $"第 {i} 项")], Closing = "日期 {日期}" };
}
