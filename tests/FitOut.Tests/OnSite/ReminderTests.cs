using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Tests.Desk;
using Steward.FitOut.Watching;

namespace Steward.FitOut.Tests.OnSite;

public sealed class ReminderTests
{
    private static async Task Watch(StewardApp app) { for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default)); }
    private static async Task<string[]> Due(StewardApp app, DueStep step) => [.. (await app.As("lin").Do((DueList list) => list.Run(new() { Step = step }))).Rows.Select(r => $"{r.House} {r.Day:MM-dd}")];

    [Theory, OnEveryDatabase]
    public async Task Badges_that_end_before_the_work_are_told_once_and_again_when_they_are_over(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        for (var i = 0; i < 2; i++) await app.Badge(id, change: f => f.Until = new(2026, 3, 5));
        await app.Badge(id);
        await Watch(app);
        Assert.Single(await FitOutDesk.Told(app, "wang"), t => t == "2 badges of the fit-out of 3-2-1801 are good until 2026-03-05");
        Assert.Equal(["3-2-1801 03-05"], await Due(app, DueStep.BadgesEnd));
        app.Clock.Advance(TimeSpan.FromDays(4));
        await Watch(app);
        Assert.Single(await FitOutDesk.Told(app, "chen"), t => t == "2 badges of the fit-out of 3-2-1801 were good until 2026-03-05 and are still out");
        Assert.Equal(["3-2-1801 03-05"], await Due(app, DueStep.BadgesOver));
        foreach (var badge in (await app.As("wang").Do((BadgeList list) => list.Run(new() { Expired = true }))).Rows) await app.As("wang").Do((ReturnBadge back) => back.Run(badge.Id, new()));
        Assert.Empty(await Due(app, DueStep.BadgesOver));
    }

    [Theory, OnEveryDatabase]
    public async Task A_permit_about_to_end_is_told_to_the_desk_and_to_whoever_fits_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.FitOut(days: 5);
        await Watch(app);
        foreach (var who in new[] { "wang", "wu" }) Assert.Single(await FitOutDesk.Told(app, who), t => t == "The permit of the fit-out of 3-2-1801 holds until 2026-03-05");
    }

    [Theory, OnEveryDatabase]
    public async Task A_deposit_is_given_back_within_the_sites_days_or_the_head_hears_of_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await app.Finish(id);
        await Watch(app);
        Assert.DoesNotContain(await FitOutDesk.Told(app, "zheng"), t => t.StartsWith("The deposit of", StringComparison.Ordinal));
        app.Clock.Advance(TimeSpan.FromDays(8));
        await Watch(app);
        Assert.Single(await FitOutDesk.Told(app, "zheng"), t => t == "The deposit of 3-2-1801 is to be given back by 2026-03-11");
        app.Clock.Advance(TimeSpan.FromDays(3));
        await Watch(app);
        Assert.Single(await FitOutDesk.Told(app, "lin"), t => t == "The deposit of 3-2-1801 was to be given back by 2026-03-11");
        Assert.Equal(["3-2-1801 03-11"], await Due(app, DueStep.RefundLate));
        foreach (var kind in new[] { DepositKind.Home, DepositKind.Contractor, DepositKind.Badges })
        {
            var refund = await app.GiveBack(id, kind);
            await app.As("lin").Do((ApproveRefund approve) => approve.Run(refund, new()));
            await app.As("zheng").Do((PayRefund pay) => pay.Run(refund, new()));
        }
        Assert.Empty(await Due(app, DueStep.RefundLate));
    }
}
