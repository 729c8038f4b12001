using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Notifications;
using Steward.Platform.UseCases;

namespace Steward.Estate.Tests;

/// <summary>An access log that does not hold: nothing hides it, two people settle it, and what comes later is told again.</summary>
public sealed class AccessBreakTests
{
    private static Task<Verdict> Verify(StewardApp app) => app.As("zhou").Do((VerifyAccessLog verify) => verify.Run(new()));
    private static Task Report(StewardApp app, string who = "zhou") => app.As(who).Do((ReportBreak report) => report.Run(new() { Reason = "运维误操作，已约谈" }));
    private static Task Settle(StewardApp app, string who = "admin") => app.As(who).Do((SettleBreak settle) => settle.Run(new() { Reason = "备份比对过，属实" }));
    private static Task Night(StewardApp app) => app.Itself().Do((KeepAccessLog keep) => keep.Run(default));

    private static async Task Reveal(StewardApp app, int times)
    {
        for (var i = 0; i < times; i++) await app.As("wang").Do((RevealPhones reveal) => reveal.Run(app.World.Customers["吴晓梅"], new() { Reason = RevealReason.CallingBack }));
    }

    /// <summary>Takes off the last three rows and puts back the ends that stood there before them, seal and all.</summary>
    private static async Task PutBack(StewardApp app)
    {
        await Reveal(app, 5);
        var ends = await app.Look(db => db.Set<AccessHead>().AsNoTracking().SingleAsync());
        await Reveal(app, 3);
        await app.Tamper("DELETE FROM platform_access_log WHERE \"Number\" > 5");
        await app.Tamper($"UPDATE platform_access_ends SET \"Last\" = {ends.Last}, \"LastSeal\" = '{ends.LastSeal}', \"Seal\" = '{ends.Seal}'");
    }

    [Theory, OnEveryDatabase]
    public async Task A_database_put_back_within_the_day_is_noticed_and_stays_so_while_the_log_goes_on(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await PutBack(app);
        Assert.Equal((TamperKind.PutBack, 6L, 8L), Assert.Single((await Verify(app)).Faults) is var f ? (f.Kind, f.Number, f.Until) : default);
        await Reveal(app, 6);
        Assert.Equal(TamperKind.PutBack, Assert.Single((await Verify(app)).Faults).Kind);
        await Report(app);
        await Settle(app);
        await Reveal(app, 1);
        Assert.True((await Verify(app)).Holds);
    }

    [Theory, OnEveryDatabase]
    public async Task What_is_settled_at_once_leaves_a_gap_and_no_number_is_given_twice(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await PutBack(app);
        await Report(app);
        await Settle(app);
        await Reveal(app, 1);
        var verdict = await Verify(app);
        Assert.True(verdict.Holds, string.Join(", ", verdict.Faults));
        Assert.Equal((1, 10L, 11L), (verdict.Settled, verdict.SettledAt, verdict.Last));
    }

    [Theory, OnEveryDatabase]
    public async Task A_break_is_reported_by_one_and_settled_by_another_and_only_what_is_new_is_told_then(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Reveal(app, 6);
        await Assert.ThrowsAsync<Refused>(() => Report(app));
        await app.Tamper("UPDATE platform_access_log SET \"ByName\" = '别人' WHERE \"Number\" IN (2, 3)");
        await Night(app);
        Assert.Contains((await app.As("zhou").Do((MyNotifications mine) => mine.Run(new()))).Rows, n => n.Sentence.Contains("2 faults, the newest at row 3", StringComparison.Ordinal));
        await Assert.ThrowsAsync<Refused>(() => Settle(app));
        await Assert.ThrowsAsync<Denied>(() => Report(app, "wang"));
        var page = await app.As("zhou").Open("/admin/access-log?Verify=true");
        await page.Send("report-break", ("Reason", "运维误操作，已约谈"));
        await Assert.ThrowsAsync<Refused>(() => Report(app, "admin"));
        await Assert.ThrowsAsync<Refused>(() => Settle(app, "zhou"));
        Assert.Contains("运维误操作", (await app.As("admin").Open("/admin/access-log?Verify=true")).Text);
        await Settle(app);
        Assert.Equal((true, 2, 8L), (await Verify(app)) is var settled ? (settled.Holds, settled.Settled, settled.SettledAt) : default);

        await Reveal(app, 1);
        await app.Tamper("UPDATE platform_access_log SET \"ByName\" = '别人' WHERE \"Number\" = 9");
        Assert.Equal((TamperKind.Changed, 9L), Assert.Single((await Verify(app)).Faults) is var fresh ? (fresh.Kind, fresh.Number) : default);
        await app.Tamper("UPDATE platform_access_log SET \"ByName\" = '又一个人' WHERE \"Number\" = 2");
        Assert.Equal([2L, 3L, 9L], (await Verify(app)).Faults.Select(f => f.Number));
    }

    [Theory, OnEveryDatabase]
    public async Task Ends_that_were_turned_back_do_not_stop_the_log_for_ever(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Reveal(app, 6);
        await app.Tamper("UPDATE platform_access_ends SET \"Last\" = 4");
        Assert.Contains((await Verify(app)).Faults, f => f.Kind is TamperKind.EndsChanged);
        await Report(app);
        await Settle(app);
        await Reveal(app, 1);
        Assert.Equal((true, 9L), (await Verify(app)) is var verdict ? (verdict.Holds, verdict.Last) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task What_was_settled_is_kept_whole_and_goes_as_a_whole(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Reveal(app, 3);
        await app.Tamper("UPDATE platform_access_log SET \"ByName\" = '别人' WHERE \"Number\" = 2");
        app.Clock.Advance(TimeSpan.FromDays(100));
        await Reveal(app, 1);
        await Report(app);
        await Settle(app);
        app.Clock.Advance(TimeSpan.FromDays(300));
        await Night(app);
        Assert.Equal((true, 1L), (await Verify(app)) is var kept ? (kept.Holds, kept.First) : default);
        app.Clock.Advance(TimeSpan.FromDays(100));
        await Reveal(app, 1);
        await Night(app);
        Assert.Equal((true, 7L, 0), (await Verify(app)) is var gone ? (gone.Holds, gone.First, gone.Settled) : default);
    }

    /// <summary>As whoever can write to the database would do it: the triggers let go of what lies before the first row that is to be kept.</summary>
    private static async Task EraseTheStart(StewardApp app)
    {
        await Reveal(app, 6);
        await Sql(app, "UPDATE platform_access_ends SET \"First\" = 4, \"Base\" = (SELECT \"Before\" FROM platform_access_log WHERE \"Number\" = 4)");
        await Sql(app, "DELETE FROM platform_access_log WHERE \"Number\" < 4");
    }

    private static Task Sql(StewardApp app, string sql) => app.Look(db => db.Database.ExecuteSqlRawAsync(sql));

    [Theory, OnEveryDatabase]
    public async Task A_start_that_was_erased_is_told_however_the_log_goes_on_until_two_people_have_settled_it(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await EraseTheStart(app);
        await Reveal(app, 1);
        await app.As("wang").Do((ShowCustomer show) => show.Run(app.World.Customers["吴晓梅"]));
        Assert.Equal(TamperKind.EndsChanged, Assert.Single((await Verify(app)).Faults).Kind);
        await Night(app);
        Assert.Contains((await app.As("zhou").Do((MyNotifications mine) => mine.Run(new()))).Rows, n => n.Sentence.Contains("does not hold", StringComparison.Ordinal));
        await Report(app);
        Assert.Equal(TamperKind.EndsChanged, Assert.Single((await Verify(app)).Faults).Kind);
        await Settle(app);
        await Reveal(app, 1);
        Assert.Equal((true, 4L), (await Verify(app)) is var verdict ? (verdict.Holds, verdict.First) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task Ends_under_a_key_that_there_is_not_are_told_and_not_sealed_with_one_that_there_is(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await EraseTheStart(app);
        await Sql(app, "UPDATE platform_access_ends SET \"Key\" = 'lost'");
        await Reveal(app, 1);
        Assert.Equal(TamperKind.EndsChanged, Assert.Single((await Verify(app)).Faults).Kind);
    }

    [Theory, OnEveryDatabase]
    public async Task A_start_put_beyond_the_end_does_not_stop_the_log_for_ever(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await Reveal(app, 3);
        await Sql(app, "UPDATE platform_access_ends SET \"First\" = 1000");
        await Report(app);
        await Settle(app);
        await Reveal(app, 1);
        Assert.Equal((true, 4L, 6L), (await Verify(app)) is var verdict ? (verdict.Holds, verdict.First, verdict.Last) : default);
    }
}
