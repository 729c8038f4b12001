using Steward.Contracts.FitOut;
using Steward.FitOut.Hours;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Tests.OnSite;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>What holds before a fit-out's first day and after its last.</summary>
public sealed class BeforeAndAfterTests
{
    private static Task Issue(StewardApp app, FitOutId id) => app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "厨卫翻新" }));
    private static async Task<string> Door(StewardApp app, FitOutId id) => (await app.Nobody().Open($"/{(await app.As("wang").Do((ShowPermit show) => show.Run(id))).Permit!.Address}")).Text;

    [Theory, OnEveryDatabase]
    public async Task A_permit_does_not_hold_before_its_first_day_and_nothing_is_inspected_until_then(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Project(ProjectState.Settled);
        await app.Move(id, (p, _, _) => p.During(MoneySeed.Today.AddDays(5), MoneySeed.Today.AddDays(60)));
        await Issue(app, id);
        Assert.Contains("The term has not begun: no work may be done yet.", await Door(app, id));
        Assert.Equal(0, await app.Plan());
        app.Clock.Advance(TimeSpan.FromDays(5));
        Assert.Contains("This work is permitted.", await Door(app, id));
        Assert.Equal(1, await app.Plan());
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_asked_for_and_is_over_is_extended_before_work_begins(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var draft = await app.Begin(new() { Unit = app.Unit("3-2-1802"), Name = "何建国", Phone = "13800001802", From = MoneySeed.Today.AddDays(1), To = MoneySeed.Today.AddDays(10), Works = ["floor"] });
        await app.FileAll(draft);
        var (approved, settled) = (await app.Project(ProjectState.Approved), await app.Project(ProjectState.Settled, "3-2-201"));
        app.Clock.Advance(TimeSpan.FromDays(95));
        Assert.Equal("The days asked for were over on {0}: ask for others first.", (await Assert.ThrowsAsync<Refused>(() => app.Submit(draft))).Message);
        Assert.Equal("The days asked for were over on {0}: the head has to extend them first.", (await Assert.ThrowsAsync<Refused>(() => Issue(app, settled))).Message);
        foreach (var id in new[] { approved, settled })
        {
            Assert.Contains(PermitAct.Extend, (await app.As("lin").Do((ShowPermit show) => show.Run(id))).Open);
            await app.As("lin").Do((ExtendPermit extend) => extend.Run(id, new() { To = MoneySeed.Today.AddDays(150), Why = "材料晚到" }));
        }
        Assert.Equal(ProjectState.Approved, (await app.Books(approved)).State);
        await Issue(app, settled);
        Assert.Contains("This work is permitted.", await Door(app, settled));
    }

    [Theory, OnEveryDatabase]
    public async Task Whoever_has_paid_may_still_withdraw_until_the_permit_is_issued(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged();
        await app.PayAll(id);
        var page = await app.As("wu").Open($"/portal/fit-outs/{id}");
        Assert.Contains("work begins when the permit has been issued, not before", page.Text);
        await (await app.As("wu").Open($"/portal/fit-outs/{id}?do=Withdraw")).Send("act-Withdraw", ("Reason", "改期"));
        Assert.Equal(ProjectState.CalledOff, (await app.Books(id)).State);
        var begun = await app.UnderWay("3-2-1802");
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((WithdrawFitOut withdraw) => withdraw.Run(begun, new() { Reason = "改期" })));
    }

    [Theory, OnEveryDatabase]
    public async Task No_badge_is_made_anew_once_the_work_is_accepted(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var badge = await app.Badge(id);
        await app.As("wang").Do((LoseBadge lose) => lose.Run(badge, new()));
        Assert.Contains(BadgeAction.Replace, (await app.As("wang").Do((ShowBadge show) => show.Run(badge))).Open);
        await app.Finish(id);
        await Assert.ThrowsAsync<Refused>(() => app.As("wang").Do((ReplaceBadge replace) => replace.Run(badge, new())));
        Assert.DoesNotContain(BadgeAction.Replace, (await app.As("wang").Do((ShowBadge show) => show.Run(badge))).Open);
        Assert.Equal(0, (await app.Books(id)).Due.Fen);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_printed_after_its_end_says_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        var hot = await app.As("wang").Do((AskHotWork ask) => ask.Run(new() { FitOut = id, Place = "阳台", Works = "焊接护栏", Begins = new(2026, 3, 2, 9, 0, 0), Ends = new(2026, 3, 2, 12, 0, 0), Watcher = "李守望", Certificate = "T330106" }));
        await app.As("zhao").Do((IssueHotWork issue) => issue.Run(hot, new()));
        async Task<(bool Hot, bool Permit)> Marked() => ((await app.As("wang").Open($"/fit-outs/hot-work/{hot}/print")).Text.Contains("Its hours are over"), (await app.As("wang").Open($"/fit-outs/{id}/permit/print")).Text.Contains("Expired"));
        Assert.Equal((false, false), await Marked());
        app.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Equal((true, true), await Marked());
    }

    [Theory, OnEveryDatabase]
    public async Task Who_taps_twice_has_heard_it_once_and_where_nothing_is_done_there_is_no_noise(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Project(ProjectState.UnderWay);
        Task Note(FitOutId fitOut, DateTime? at = null, string who = "sun") => app.As(who).Do((NoteNoise note) => note.Run(new() { FitOut = fitOut, HeardAt = at }));
        app.Clock.Advance(TimeSpan.FromHours(4));
        for (var i = 0; i < 3; i++) await Note(id);
        await Note(id, who: "chen");
        Assert.Equal((1, 4), await app.As("lin").Do((ShowNoise show) => show.Run(id)) is var heard ? (heard.Outside, heard.Rows.Count) : default);
        Assert.Single(await app.Heard("lin"), t => t.Contains("noise outside the hours", StringComparison.Ordinal));
        await Note(id, new(2026, 1, 2, 13, 0, 0));
        Assert.Equal(1, (await app.As("lin").Do((ShowNoise show) => show.Run(id))).Outside);
        Assert.Single(await app.Heard("lin"), t => t.Contains("noise outside the hours", StringComparison.Ordinal));
        await Note(id, new(2026, 3, 1, 13, 0, 0));
        Assert.Contains(await app.Heard("lin"), t => t.EndsWith("2 times within 30 days", StringComparison.Ordinal));
        // Whoever begins before the permit is heard as well.
        var approved = await app.Project(ProjectState.Approved, "3-2-1802");
        await Note(approved);
        await app.Move(approved, (p, system, now) => p.Withdraw("不装了", false, system, now));
        Assert.Equal("Nothing is being done in this home now.", (await Assert.ThrowsAsync<Refused>(() => Note(approved))).Message);
    }
}
