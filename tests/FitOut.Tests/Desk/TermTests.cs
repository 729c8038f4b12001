using Steward.Contracts.FitOut;
using Steward.FitOut.Hours;
using Steward.FitOut.Ledger;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Data;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>What holds while work goes on: the term and its extension, the contractor's papers, badges, flames, hours.</summary>
public sealed class TermTests
{
    private static Task Extend(StewardApp app, FitOutId id, int days) => app.As("lin").Do((ExtendPermit extend) => extend.Run(id, new() { To = MoneySeed.Today.AddDays(days), Why = "返工" }));
    private static async Task<string[]> Due(StewardApp app, DueStep step) => [.. (await app.As("wang").Do((DueList list) => list.Run(new() { Step = step }))).Rows.Select(r => $"{r.House} {r.Day:MM-dd}")];

    [Theory, OnEveryDatabase]
    public async Task After_a_failed_second_look_beyond_the_term_workers_get_in_again(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await app.Move(id, (p, a, t) => { p.ReportDone(null, a, t); p.Accept(null, a, t); });
        app.Clock.Advance(TimeSpan.FromDays(120));
        await app.Move(id, (p, a, _) => p.FailSecondLook("卫生间渗漏", a));
        Assert.Equal("Until", (await Assert.ThrowsAsync<Invalid>(() => app.Badge(id))).Faults.Single().Field);
        Assert.Contains(PermitAct.Extend, (await app.As("lin").Do((ShowPermit show) => show.Run(id))).Open);
        Assert.Equal("To", (await Assert.ThrowsAsync<Invalid>(() => Extend(app, id, 119))).Faults.Single().Field);
        await Extend(app, id, 150);
        await app.Badge(id);
        Assert.Equal(2, (await app.As("wang").Do((ShowPermit show) => show.Run(id))).Permit!.No);

        var stopped = await app.UnderWay("3-2-1802");
        await app.Move(stopped, (p, a, _) => p.Stop("违章", a));
        await Extend(app, stopped, 250);
        Assert.Equal(ProjectState.Stopped, (await app.Books(stopped)).State);
    }

    [Theory, OnEveryDatabase]
    public async Task A_term_is_extended_only_as_long_as_licence_and_insurance_last_and_everybody_around_hears(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        Task Renew(DateOnly? licence = null, DateOnly? insurance = null) => app.As("wang").Do((RenewPapers renew) => renew.Run(id, new() { LicenceUntil = licence, InsuranceUntil = insurance, Scans = [MoneySeed.Photo()] }));
        await Assert.ThrowsAsync<Invalid>(() => Renew());
        await Assert.ThrowsAsync<Invalid>(() => Renew(MoneySeed.Today.AddDays(-1)));
        await Renew(MoneySeed.Today.AddDays(100), MoneySeed.Today.AddDays(110));
        Assert.Equal("The contractor's licence ends on {0}, before the works do.", (await Assert.ThrowsAsync<Refused>(() => Extend(app, id, 120))).Message);
        await Renew(MoneySeed.Today.AddDays(400));
        Assert.Equal("The contractor's insurance ends on {0}, before the works do.", (await Assert.ThrowsAsync<Refused>(() => Extend(app, id, 120))).Message);
        await Extend(app, id, 105);
        Assert.Contains(await app.Heard("he"), t => t == "The fit-out of 3-2-1801 near you goes on until 2026-06-15");
        await (await app.As("wang").Open($"/fit-outs/{id}/permit?do=RenewPapers")).Send("act-RenewPapers", [("InsuranceUntil", "2026-12-01")], [("Scans", "保单.png", FitOutDesk.Pixel)]);
        await Extend(app, id, 120);
    }

    [Theory, OnEveryDatabase]
    public async Task Papers_that_run_out_while_work_goes_on_are_told_once_before_and_once_after(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        await app.As("wang").Do((RenewPapers renew) => renew.Run(id, new() { LicenceUntil = new(2026, 3, 5), InsuranceUntil = new(2026, 3, 6), Scans = [MoneySeed.Photo()] }));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Heard("wang"), t => t == "The licence of the contractor in 3-2-1801 ends on 2026-03-05, before the works do");
        Assert.Equal(["3-2-1801 03-06"], await Due(app, DueStep.InsuranceEnds));
        app.Clock.Advance(TimeSpan.FromDays(5));
        for (var i = 0; i < 2; i++) await app.Itself().Do((WatchFitOuts watch) => watch.Run(default));
        Assert.Single(await app.Heard("wang"), t => t == "The insurance of the contractor in 3-2-1801 ended on 2026-03-06, and work goes on");
        Assert.Equal(["3-2-1801 03-05"], await Due(app, DueStep.LicenceOver));
        await app.As("wang").Do((RenewPapers renew) => renew.Run(id, new() { LicenceUntil = new(2027, 3, 5), InsuranceUntil = new(2027, 3, 6), Scans = [MoneySeed.Photo()] }));
        Assert.Empty(await Due(app, DueStep.LicenceOver));
        Assert.Empty(await Due(app, DueStep.InsuranceOver));
    }

    [Theory, OnEveryDatabase]
    public async Task Badges_that_were_charged_for_are_charged_once_whether_by_fee_or_deposit_or_waived(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Charged(f => f.BadgeFee = Money.Zero);
        var badges = (await app.Books(id)).Charges.Single(c => c.Kind is ChargeKind.BadgeDeposit).Id;
        await app.As("lin").Do((DropCharge drop) => drop.Run(badges, new() { Why = "老业主优惠" }));
        await app.PayAll(id);
        await app.Badge(id);
        await app.Badge(id, "李四");
        Assert.Equal(0, (await app.Books(id)).Due.Fen);
        await app.Badge(id, "王五");
        Assert.Equal(1000, (await app.Books(id)).Due.Fen);
    }

    [Theory, OnEveryDatabase]
    public async Task A_badge_carries_a_photo_unless_the_site_does_without_and_whoever_stops_work_blocks_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        Assert.Equal("Photo", (await Assert.ThrowsAsync<Invalid>(() => app.Badge(id, change: f => f.Photo = null))).Faults.Single().Field);
        await app.As("admin").Do((ChangeSetting set) => set.Run(PermitSettings.BadgePhoto.Key, new() { Value = "false" }));
        var badge = await app.Badge(id, change: f => f.Photo = null);
        await app.As("zhao").Do((BlockBadge block) => block.Run(badge, new() { Why = "违章动火" }));
        await Assert.ThrowsAsync<NotFound>(() => app.As("wu").Do((BlockBadge block) => block.Run(badge, new() { Why = "x1" })));
    }

    [Theory, OnEveryDatabase]
    public async Task Nothing_burns_while_the_work_stands_still(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        Task<HotWorkId> Ask() => app.As("wang").Do((AskHotWork ask) => ask.Run(new() { FitOut = id, Place = "阳台", Works = "焊接护栏", Begins = new(2026, 3, 2, 9, 0, 0), Ends = new(2026, 3, 2, 12, 0, 0), Watcher = "李守望", Certificate = "T330106" }));
        var (hot, late) = (await Ask(), await Ask());
        await app.As("zhao").Do((IssueHotWork issue) => issue.Run(hot, new()));
        Assert.True((await app.As("lin").Do((ShowHotWork show) => show.Run(hot))).Holds);
        await app.Move(id, (p, a, _) => p.Stop("无人看火", a));
        Assert.False((await app.As("lin").Do((ShowHotWork show) => show.Run(hot))).Holds);
        Assert.Empty((await app.As("lin").Do((HotWorkList list) => list.Run(new() { Now = true }))).Rows);
        Assert.Equal("Hot work is permitted only while the work is under way.", (await Assert.ThrowsAsync<Refused>(() => app.As("zhao").Do((IssueHotWork issue) => issue.Run(late, new())))).Message);
    }

    [Theory, OnEveryDatabase]
    public async Task Where_no_hours_were_adopted_the_permit_says_so(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.UnderWay();
        async Task<(bool, bool)> Warned() => ((await app.As("wang").Open($"/fit-outs/{id}/permit")).Text.Contains("has adopted no hours of its own"), (await app.As("wang").Open($"/fit-outs/{id}/permit/print")).Text.Contains("has adopted none of its own"));
        Assert.Equal((true, true), await Warned());
        await app.As("lin").Do((AdoptHours adopt) => adopt.Run(new() { Site = app.Site, Workday = "8:00-12:00" }));
        Assert.Equal((false, false), await Warned());
    }

    [Theory, OnEveryDatabase]
    public async Task Paid_and_not_begun_when_term_and_licence_are_over_it_is_renewed_extended_and_begun(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var id = await app.Project(ProjectState.Settled);
        await app.Move(id, (p, _, _) => p.By("恒美装饰", "D233019876", MoneySeed.Today.AddDays(95), "马工", "13700001234"));
        app.Clock.Advance(TimeSpan.FromDays(100));
        Task Issue() => app.As("wang").Do((IssuePermit issue) => issue.Run(id, new() { Works = "厨卫翻新", Contractor = "恒美装饰" }));
        await Assert.ThrowsAsync<Refused>(Issue);
        Assert.Equal("The contractor's licence ends on {0}, before the works do.", (await Assert.ThrowsAsync<Refused>(() => Extend(app, id, 150))).Message);
        Assert.Contains(PermitAct.RenewPapers, (await app.As("wang").Do((ShowPermit show) => show.Run(id))).Open);
        await app.As("wang").Do((RenewPapers renew) => renew.Run(id, new() { LicenceUntil = MoneySeed.Today.AddDays(400), Scans = [MoneySeed.Photo()] }));
        await Extend(app, id, 150);
        await Issue();
        await Assert.ThrowsAsync<Refused>(async () => { var own = await app.Project(ProjectState.Settled, "3-2-1802", firm: null); await app.As("wang").Do((RenewPapers renew) => renew.Run(own, new() { LicenceUntil = MoneySeed.Today.AddDays(400), Scans = [MoneySeed.Photo()] })); });
    }
}
