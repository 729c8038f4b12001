using Steward.Contracts.FitOut;
using Steward.FitOut.Portal;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.Desk;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests;

/// <summary>Which fit-out of a home keeps another one waiting, and which does not.</summary>
public sealed class OneAfterAnotherTests
{
    private static Task<ApplicationChoices.View> Choices(StewardApp app, string who = "wang") => app.As(who).Do(async (ApplicationChoices choices) => (await choices.Run(new(Unit: app.Unit("3-2-1801")))).Home!);
    private static Task<MyFitOuts.View> Mine(StewardApp app) => app.As("wu").Do((MyFitOuts mine) => mine.Run(new()));

    private static async Task<FitOutId> Handed(StewardApp app, BeginFitOut.Form? form = null)
    {
        var id = await app.Begin(form);
        await app.FileAll(id);
        await app.Submit(id);
        return id;
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_called_off_applies_again_while_the_money_is_on_its_way_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var first = await app.Charged();
        Assert.Equal(first, (await Choices(app)).Open);
        await app.PayAll(first);
        var dialog = await app.As("wang").Open($"/fit-outs/{first}?do=Withdraw");
        Assert.Contains("What was paid is given back; what is not paid falls away.", dialog.Text);
        var done = await dialog.Send("act-Withdraw", ("Reason", "改期"));
        Assert.True(done.Status is System.Net.HttpStatusCode.OK, done.Text);
        Assert.Null((await Choices(app)).Open);
        Assert.Single((await Mine(app)).Homes, h => h.Label == "3-2-1801");
        var second = await Handed(app);
        Assert.Equal(second, (await Choices(app)).Open);
        Assert.Equal("In review", await app.As("lin").Do(async (Estate.Buildings.BuildingGrid grid) => (await grid.Run(new(app.World.Building, "fit-outs"))).Cells.Single(c => c.Label == "3-2-1801").Words));
        Assert.Equal(ProjectState.CalledOff, (await app.FitOut(first)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_accepted_for_good_leaves_the_home_free_and_its_file_waits_to_be_archived(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var first = await app.UnderWay();
        await app.Finish(first);
        await Handed(app);
        foreach (var kind in new[] { Ledger.DepositKind.Home, Ledger.DepositKind.Contractor, Ledger.DepositKind.Badges })
        {
            var refund = await app.GiveBack(first, kind);
            await app.As("lin").Do((Ledger.ApproveRefund approve) => approve.Run(refund, new()));
            await app.As("zheng").Do((Ledger.PayRefund pay) => pay.Run(refund, new()));
        }
        Assert.Equal(first, Assert.Single((await app.As("chen").Do((FitOutList list) => list.Run(new() { Waits = ProjectWait.ToArchive }))).Rows).Id);
    }

    [Theory, OnEveryDatabase]
    public async Task Somebody_elses_draft_keeps_nobody_waiting(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var draft = await app.Begin(app.ApplyingAsTenant());
        await app.FileAll(draft);
        var choices = await Choices(app, "wu");
        Assert.Equal((null, null), (choices.Open, choices.Draft));
        Assert.Equal(draft, (await Choices(app)).Draft);
        var own = await (await (await app.As("wu").Open("/portal/fit-outs")).Follow("翠湖花园 3-2-1801")).Send("begin", ("Name", "吴晓梅"), ("Works", "floor"), ("Foreman", ""));
        var mine = new FitOutId(Guid.Parse(own.Path.Split('/')[^1]));
        Assert.Contains("You have begun an application for this home", (await app.As("wu").Open($"/portal/fit-outs/new?Unit={app.Unit("3-2-1801")}")).Text);
        Assert.Empty((await Mine(app)).Homes);
        await app.FileAll(mine);
        await app.Submit(mine, "wu");
        Assert.StartsWith("A fit-out of this unit is open already", (await Assert.ThrowsAsync<Refused>(() => app.Submit(draft))).Message);
        Assert.Equal(ProjectState.Draft, (await app.FitOut(draft)).State);
    }
}
