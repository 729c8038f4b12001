using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Contracts.FitOut;
using Steward.FitOut.Permits;
using Steward.FitOut.Projects;
using Steward.FitOut.Watching;
using Steward.Platform.Confidentiality.Retention;
using Steward.Platform.Files;
using Steward.Platform.UseCases;

namespace Steward.FitOut.Tests.Desk;

/// <summary>Workers at the turn of the year, after a withdrawal, and long after the file was closed.</summary>
public sealed class WorkerTests
{
    private static Task<ReadBadge.View> Read(StewardApp app, string typed) => app.As("sun").Do((ReadBadge read) => read.Run(typed));

    [Theory, OnEveryDatabase]
    public async Task Short_digits_find_the_badge_of_last_year_that_is_out(Database on)
    {
        await using var app = await StewardApp.Start(on);
        app.Clock.SetUtcNow(MoneySeed.At(12, 28, 9));
        var id = await app.UnderWay();
        var first = await app.Badge(id);
        Assert.Equal("ZJ-2026-00001", (await Read(app, "1")).Number);
        app.Clock.SetUtcNow(MoneySeed.At(12, 28, 9).AddDays(7));
        Assert.Equal(("ZJ-2026-00001", "张大山"), await Read(app, "1") is var old ? (old.Number, old.Name) : default);
        // Both are out: this year's. One has come back: the other.
        var second = await app.Badge(id, "李长根", f => f.IdNumber = "330102199003078811");
        Assert.Equal("ZJ-2027-00001", (await Read(app, "1")).Number);
        await app.As("wang").Do((ReturnBadge back) => back.Run(second, new()));
        Assert.Equal("ZJ-2026-00001", (await Read(app, "00001")).Number);
        await app.As("wang").Do((ReturnBadge back) => back.Run(first, new()));
        Assert.Equal("ZJ-2027-00001", (await Read(app, "1")).Number);
        Assert.Equal("ZJ-2026-00001", (await Read(app, "zj-2026-00001")).Number);
        await Assert.ThrowsAsync<NotFound>(() => Read(app, "2"));
        await Assert.ThrowsAsync<NotFound>(() => Read(app, " "));
    }

    [Theory, OnEveryDatabase]
    public async Task Badges_of_a_fit_out_that_was_withdrawn_are_asked_for_until_they_are_back(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.Tariff();
        var id = await app.Project(ProjectState.Settled);
        var badges = new[] { await app.Badge(id), await app.Badge(id, "李长根", f => f.IdNumber = "330102199003078811") };
        await app.As("wang").Do((WithdrawFitOut withdraw) => withdraw.Run(id, new() { Reason = "改期" }));
        Assert.Contains(await app.Heard("chen"), t => t.EndsWith("was withdrawn: 2 badges are to be taken back", StringComparison.Ordinal));
        async Task<DueList.Row[]> Due() => [.. (await app.As("lin").Do((DueList list) => list.Run(new()))).Rows];
        Assert.Empty(await Due());
        app.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal((DueStep.BadgesLeft, MoneySeed.Today, true), Assert.Single(await Due()) is var row ? (row.Step, row.Day, row.IsLate) : default);
        for (var i = 0; i < 2; i++) await app.RunJob<WatchFitOuts>();
        Assert.Single(await app.Heard("chen"), t => t == "2 badges of the fit-out of 3-2-1801, which was withdrawn on 2026-03-02, are still out: take them back");
        await app.As("sun").Do((BlockBadge block) => block.Run(badges[0], new() { Why = "已撤回" }));
        Assert.Single(await Due());
        foreach (var badge in badges) await app.As("wang").Do((ReturnBadge back) => back.Run(badge, new()));
        Assert.Empty(await Due());
    }

    [Theory, OnEveryDatabase]
    public async Task Three_years_after_the_file_was_closed_nobody_knows_who_worked_there(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (id, other) = (await app.UnderWay(), await app.UnderWay("3-2-1802"));
        var badge = await app.Badge(id);
        await app.Badge(other, "李长根", f => f.IdNumber = "330102199003078811");
        await app.As("sun").Do((PassGate pass) => pass.Run(badge, new() { Way = Way.In }));
        var hot = await app.As("wang").Do((AskHotWork ask) => ask.Run(new() { FitOut = id, Place = "阳台", Works = "焊接", Begins = new(2026, 3, 2, 9, 0, 0), Ends = new(2026, 3, 2, 12, 0, 0), Watcher = "李守望", Certificate = "T330106" }));
        await app.As("wang").Do((ReturnBadge back) => back.Run(badge, new() { Words = "张大山交回" }));
        await app.Finish(id);
        await app.Move(id, (p, a, t) => { p.Refund(null, a); p.Archive(null, a, t); });
        var closed = app.Clock.GetUtcNow();
        app.Clock.SetUtcNow(closed.AddMonths(36).AddDays(-1));
        Assert.Empty(await Due(app));
        app.Clock.SetUtcNow(closed.AddMonths(36).AddDays(1));
        Assert.Equal([id.Value], await Due(app));
        await app.Itself().Do((DrawRetentionLists draw) => draw.Run(default));
        var list = await app.Look(db => db.Set<RetentionList>().Where(l => l.Kind == "workers").Select(l => l.Id).SingleAsync());
        Assert.DoesNotContain("张大山", (await app.As("zhou").Open($"/admin/retention/{list}")).Text);
        await app.As("zhou").Do((ApproveRetention approve) => approve.Run(list, new()));
        await app.Itself().Do((CarryOutRetentionLists carryOut) => carryOut.Run(default));

        var gone = await app.As("wang").Do((ShowBadge show) => show.Run(badge));
        Assert.Equal(("***", null, null, 1), (gone.Badge.Name, gone.Badge.Photo, gone.IdNumber, gone.Scans.Count));
        Assert.DoesNotContain(gone.Story.Moves, m => m.Note is not null);
        Assert.Equal(("***", ""), await app.As("wang").Do((ShowHotWork show) => show.Run(hot)) is var work ? (work.Watcher, work.Certificate ?? "") : default);
        Assert.Equal(0, await app.Look(db => db.Set<Attachment>().CountAsync(a => a.Thing == badge.Value)));
        Assert.Equal(["***", "李长根"], await app.Look(db => db.Set<Badge>().OrderBy(b => b.Number).Select(b => b.Name).ToArrayAsync()));
        Assert.Empty(await Due(app));
    }

    private static async Task<Guid[]> Due(StewardApp app)
    {
        await using var scope = await app.Itself().Arrive();
        var kind = scope.ServiceProvider.GetServices<Retained>().Single(r => r.Name == "workers");
        return [.. (await kind.Due(app.Site, app.Clock.GetUtcNow().AddMonths(-36), [], 10, default)).Select(d => d.Thing)];
    }
}
