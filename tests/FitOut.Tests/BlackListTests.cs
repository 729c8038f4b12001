using System.Net;
using Steward.Contracts.Estate;
using Steward.Contracts.FitOut;
using Steward.FitOut.BlackList;
using Steward.FitOut.Overview;
using Steward.FitOut.Projects;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

public sealed class BlackListTests
{
    private static ListContractor.Form Firm(string name = "杭州恒通装饰有限公司", string? licence = "91330100MA2B0UWQ1X", SiteId? site = null) =>
        new() { Firm = name, Licence = licence, Grade = WarningGrade.Black, Reason = "擅自拆改承重墙", From = PassCounter.Today, Site = site };

    private static Task<BlackListingId> List(StewardApp app, ListContractor.Form form, string who = "lin") => app.As(who).Do((ListContractor list) => list.Run(form));
    private static Task<IReadOnlyList<Warned>> Warned(StewardApp app, string? firm, string? licence = null, string who = "wang") => app.As(who).Do((FirmWarnings warnings) => warnings.Run(new(firm, licence)));

    [Theory, OnEveryDatabase]
    public async Task A_firm_is_known_however_it_is_written(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Everywhere("lin", "zhou");
        await List(app, Firm());
        foreach (var name in new[] { "杭州恒通装饰有限公司", " 杭州恒通装饰 ", "杭州恒通装饰有限责任公司", "（杭州）恒通装饰有限公司" }) Assert.True(Assert.Single(await Warned(app, name)).IsSure);
        Assert.True(Assert.Single(await Warned(app, "改了名字", "9133 0100 ma2b0uwq1x")).IsSure);
        Assert.False(Assert.Single(await Warned(app, "恒通装饰")).IsSure);
        Assert.Empty(await Warned(app, "装饰"));
        Assert.Empty(await Warned(app, "锦绣装饰有限公司"));
        Assert.Empty(await Warned(app, " "));
    }

    [Theory, OnEveryDatabase]
    public async Task It_warns_from_its_day_to_its_day_and_no_more_once_lifted(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Everywhere("lin", "zhou");
        var form = Firm();
        (form.From, form.Until) = (PassCounter.Today.AddDays(1), PassCounter.Today.AddDays(3));
        var id = await List(app, form);
        Assert.Empty(await Warned(app, form.Firm));
        app.Clock.SetUtcNow(StewardApp.Monday.AddDays(3));
        Assert.Single(await Warned(app, form.Firm));
        await app.As("zhou").Do((LiftListing lift) => lift.Run(id, new() { Reason = "已整改并赔偿" }));
        Assert.Empty(await Warned(app, form.Firm));
        await app.As("lin").Do((RelistContractor again) => again.Run(id, new() { Reason = "再次违规", Until = PassCounter.Today.AddDays(3) }));
        Assert.Single(await Warned(app, form.Firm));
        Assert.Equal(["List", "Lift", "Relist"], (await app.As("wang").Do((ShowListing show) => show.Run(id))).Story.Moves.Select(m => m.Action));
        app.Clock.SetUtcNow(StewardApp.Monday.AddDays(4));
        Assert.Empty(await Warned(app, form.Firm));
    }

    [Theory, OnEveryDatabase]
    public async Task A_firm_stands_once_and_whom_it_does_not_concern_sees_nothing(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Everywhere("lin", "zhou");
        var tries = await Task.WhenAll(Enumerable.Range(0, 4).Select(async i =>
        {
            try { await List(app, Firm(i % 2 == 0 ? "杭州恒通装饰有限公司" : "杭州恒通装饰")); return true; }
            catch (Refused) { return false; }
        }));
        Assert.Single(tries, done => done);
        var here = await List(app, Firm("锦绣装饰", null, app.Site));
        Assert.Single(await Warned(app, "锦绣装饰"));
        Assert.Empty(await Warned(app, "锦绣装饰", who: "liu"));
        Assert.Single(await Warned(app, "杭州恒通装饰", who: "liu"));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((ShowListing show) => show.Run(here)));
        await Assert.ThrowsAsync<Denied>(() => List(app, Firm("别家"), "wang"));
        await Assert.ThrowsAsync<Denied>(() => Warned(app, "锦绣装饰", who: "wu"));
    }

    [Theory, OnEveryDatabase]
    public async Task The_head_does_it_by_the_pages_and_sees_all_at_a_glance(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Everywhere("lin", "zhou");
        var entry = await (await app.As("lin").Open("/fit-outs/black-list/new")).Send("list", ("Firm", "恒通装饰"), ("Grade", "Black"), ("Reason", "擅自拆改承重墙"));
        Assert.Contains("恒通装饰", entry.Text);
        Assert.Contains("恒通装饰", await app.As("wang").Http.GetStringAsync("/api/contractors/black-list/export.csv"));
        var late = new FitOutProject(app.Site, "ZX-2026-00001", app.World.Building, app.Unit("3-2-1801"), null, StewardApp.Monday);
        late.During(PassCounter.Today.AddDays(-60), PassCounter.Today.AddDays(-1));
        var system = new Actor();
        system.BecomeSystem();
        late.Submit(system, StewardApp.Monday);
        late.Approve(null, system, StewardApp.Monday);
        late.SignAgreement(system, StewardApp.Monday);
        late.Settle(null, system, StewardApp.Monday);
        late.Start(null, system, StewardApp.Monday.AddDays(-50));
        await app.Put(late);
        await app.Ask();

        var view = await app.As("lin").Do((FitOutOverview overview) => overview.Run(new()));
        Assert.Equal((1, 1, 1), (view.Open, view.OnSite, view.Overdue));
        Assert.Equal(["Inspections missed in the last week", "Deposits held", "Violations by contractor this year", "Goods passes", "Contractors to be warned of"], view.Panels.Select(p => p.Title));
        var page = await app.As("lin").Open("/fit-outs/overview");
        Assert.Contains("恒通装饰", page.Text);
        Assert.NotNull(page.Find("a[href='/fit-outs?State=UnderWay']"));
        Assert.Contains("Past its term", (await app.As("lin").Open($"/buildings/{app.World.Building}/grid?View=fit-outs")).Text);
        Assert.Equal(0, (await app.As("zhou").Do((FitOutOverview overview) => overview.Run(new()))).Buildings.Count(b => b.Open == 0));
        await Assert.ThrowsAsync<Denied>(() => app.As("wu").Do((FitOutOverview overview) => overview.Run(new())));
        Assert.Equal(HttpStatusCode.OK, (await app.As("lin").Open("/fit-outs/black-list")).Status);
    }

    [Theory, OnEveryDatabase]
    public async Task An_entry_that_is_over_makes_room_and_whoever_is_listed_again_gets_a_day_of_their_own(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Everywhere("lin", "zhou");
        var form = Firm();
        form.Until = PassCounter.Today.AddDays(3);
        var old = await List(app, form);
        app.Clock.Advance(TimeSpan.FromDays(5));
        var again = Firm();
        again.From = PassCounter.Today.AddDays(5);
        var entry = await List(app, again);
        Assert.Equal(entry, Assert.Single(await Warned(app, form.Firm)).Id);
        Assert.Equal(BlackListingState.Lifted, (await app.As("wang").Do((ShowListing show) => show.Run(old))).State);
        await app.As("lin").Do((LiftListing lift) => lift.Run(entry, new() { Reason = "已整改" }));
        Task Relist(DateOnly? until) => app.As("lin").Do((RelistContractor relist) => relist.Run(old, new() { Reason = "再次违规", Until = until }));
        Assert.Equal("Until", (await Assert.ThrowsAsync<Invalid>(() => Relist(PassCounter.Today))).Faults.Single().Field);
        await Relist(null);
        Assert.Equal((old, null), Assert.Single(await Warned(app, form.Firm)) is var w ? (w.Id, w.Until) : default);
    }
}
