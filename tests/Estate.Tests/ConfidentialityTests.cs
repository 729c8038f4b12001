using Microsoft.EntityFrameworkCore;
using Steward.Estate.Customers;
using Steward.Platform.Confidentiality;
using Steward.Platform.Confidentiality.Log;
using Steward.Platform.Confidentiality.Reveals;
using Steward.Platform.Notifications;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.ServiceDesk.Requests;

namespace Steward.Estate.Tests;

/// <summary>The access log and what is revealed: nobody looks unseen, too often, or out of the books.</summary>
public sealed class ConfidentialityTests
{
    private static Task Reveal(StewardApp app, string who, Contracts.Estate.CustomerId id) => app.As(who).Do((RevealPhones reveal) => reveal.Run(id, new() { Reason = RevealReason.CallingBack }));
    private static Task<Verdict> Verify(StewardApp app) => app.As("zhou").Do((VerifyAccessLog verify) => verify.Run(new()));
    private static Task Sql(StewardApp app, string sql) => app.Tamper(sql);

    private static async Task<StewardApp> WithLog(Database on, int entries)
    {
        var app = await StewardApp.Start(on);
        for (var i = 0; i < entries; i++) await Reveal(app, "wang", app.World.Customers["吴晓梅"]);
        return app;
    }

    [Theory, OnEveryDatabase]
    public async Task A_log_nobody_touched_holds_and_tells_who_looked_at_whom_and_why(Database on)
    {
        await using var app = await WithLog(on, 3);
        await app.As("wang").Do((ShowCustomer show) => show.Run(app.World.Customers["吴晓梅"]));
        var verdict = await Verify(app);
        Assert.True(verdict.Holds, string.Join(", ", verdict.Faults));
        Assert.Equal(4, verdict.Rows);
        var rows = (await app.As("zhou").Do((AccessLogList list) => list.Run(new()))).Rows;
        Assert.Equal([AccessAct.Look, AccessAct.Reveal, AccessAct.Reveal, AccessAct.Reveal], rows.Select(r => r.Act));
        Assert.All(rows, r => Assert.Equal(("王敏", "Customer"), (r.ByName, r.Kind)));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((AccessLogList list) => list.Run(new())));
        await Assert.ThrowsAsync<Denied>(() => app.As("lin").Do((VerifyAccessLog verify) => verify.Run(new())));
    }

    [Theory, OnEveryDatabase]
    public async Task A_row_changed_by_hand_is_named(Database on)
    {
        await using var app = await WithLog(on, 6);
        await Sql(app, "UPDATE platform_access_log SET \"ByName\" = '别人' WHERE \"Number\" = 4");
        Assert.Equal((TamperKind.Changed, 4L, "别人"), Assert.Single((await Verify(app)).Faults) is var f ? (f.Kind, f.Number, f.Entry!.ByName) : default);
        var page = await app.As("zhou").Open("/admin/access-log?Verify=true");
        Assert.Contains("别人", page.Find("#tampering")!.Closest("section")!.TextContent);
    }

    [Theory, OnEveryDatabase]
    public async Task Rows_taken_out_or_slipped_in_are_named_and_so_is_a_seal_painted_over(Database on)
    {
        await using var app = await WithLog(on, 8);
        await Sql(app, "UPDATE platform_access_log SET \"Seal\" = 'ff' WHERE \"Number\" = 2");
        await Sql(app, "DELETE FROM platform_access_log WHERE \"Number\" = 4 OR \"Number\" = 5 OR \"Number\" = 8");
        await Sql(app, "INSERT INTO platform_access_log (\"Number\", \"Act\", \"ByName\", \"At\", \"Before\", \"Key\", \"Seal\") SELECT 20, \"Act\", \"ByName\", \"At\", \"Before\", \"Key\", \"Seal\" FROM platform_access_log WHERE \"Number\" = 1");
        Assert.Equal([(TamperKind.Changed, 2L, 2L), (TamperKind.Missing, 4L, 5L), (TamperKind.Slipped, 20L, 20L), (TamperKind.Missing, 8L, 8L)], (await Verify(app)).Faults.Select(f => (f.Kind, f.Number, f.Until)));
        await Sql(app, "UPDATE platform_access_ends SET \"Last\" = 7");
        Assert.Contains((await Verify(app)).Faults, f => f.Kind is TamperKind.EndsChanged);
    }

    [Theory, OnEveryDatabase]
    public async Task A_database_put_back_to_an_earlier_state_is_noticed(Database on)
    {
        await using var app = await WithLog(on, 5);
        await app.Itself().Do((KeepAccessLog keep) => keep.Run(default));
        await Sql(app, "DELETE FROM platform_access_log");
        // As if an old copy, with ends that fit it, had been put in place.
        await app.Look(async db =>
        {
            var head = await db.Set<AccessHead>().SingleAsync();
            db.Remove(head);
            await db.SaveChangesAsync();
            return 0;
        });
        await using (var scope = await app.Itself().Arrive())
            foreach (var begin in (IEnumerable<Platform.IBegin>)scope.ServiceProvider.GetService(typeof(IEnumerable<Platform.IBegin>))!)
                await begin.Begin();
        Assert.Equal((TamperKind.PutBack, 1L, 5L), Assert.Single((await Verify(app)).Faults) is var f ? (f.Kind, f.Number, f.Until) : default);
    }

    [Theory, OnEveryDatabase]
    public async Task The_database_itself_refuses_to_change_the_log_and_lets_go_only_of_what_was_kept_long_enough(Database on)
    {
        await using var app = await WithLog(on, 4);
        foreach (var sql in new[] { "UPDATE platform_access_log SET \"ByName\" = '别人'", "DELETE FROM platform_access_log WHERE \"Number\" = 1" })
            Assert.Contains("only added to", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => app.Look(db => db.Database.ExecuteSqlRawAsync(sql)))).Message);
        Assert.True((await Verify(app)).Holds);
        app.Clock.Advance(TimeSpan.FromDays(366));
        await Reveal(app, "wang", app.World.Customers["吴晓梅"]);
        await app.Itself().Do((KeepAccessLog keep) => keep.Run(default));
        var verdict = await Verify(app);
        Assert.True(verdict.Holds, string.Join(", ", verdict.Faults));
        Assert.Equal((5L, 6L), (verdict.First, verdict.Last));
    }

    [Theory, OnEveryDatabase]
    public async Task A_sheet_about_a_person_is_on_record_when_it_is_opened_to_be_printed(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var request = await app.As("wang").Do((OpenRequest open) => open.Run(new() { Site = app.Site, Subject = "厨房漏水", House = "3-2-1801" }));
        await app.As("wang").Open($"/requests/{request}/print");
        await app.As("wang").Open($"/requests/{Guid.NewGuid()}/print");
        var row = Assert.Single((await app.As("zhou").Do((AccessLogList list) => list.Run(new() { Act = AccessAct.Print }))).Rows);
        Assert.Equal(("王敏", "Request", request.Value), (row.ByName, row.Kind, row.Thing));
    }

    [Theory, OnEveryDatabase]
    public async Task Looking_is_limited_even_by_many_at_once(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting set) => set.Run(ConfidentialitySettings.Hourly.Key, new() { Value = "5" }));
        var tries = await Task.WhenAll(Enumerable.Range(0, 12).Select(async _ =>
        {
            try { await Reveal(app, "wang", app.World.Customers["吴晓梅"]); return 0; }
            catch (Refused refused) when (refused.IsTooOften) { return 429; }
        }));
        Assert.Equal(5, tries.Count(t => t == 0));
        await Reveal(app, "lin", app.World.Customers["吴晓梅"]);
        app.Clock.Advance(TimeSpan.FromMinutes(61));
        await Reveal(app, "wang", app.World.Customers["吴晓梅"]);
        Assert.True((await Verify(app)).Holds);
    }

    [Theory, OnEveryDatabase]
    public async Task Who_looks_unusually_often_is_told_to_the_head_once_a_day(Database on)
    {
        await using var app = await StewardApp.Start(on);
        await app.As("admin").Do((ChangeSetting set) => set.Run(ConfidentialitySettings.Unusual.Key, new() { Value = "3" }));
        for (var i = 0; i < 5; i++) await Reveal(app, "wang", app.World.Customers["何建国"]);
        foreach (var told in new[] { "lin", "zhou" })
            Assert.Contains("王敏", Assert.Single((await app.As(told).Do((MyNotifications mine) => mine.Run(new()))).Rows).Sentence);
        Assert.Empty((await app.As("wang").Do((MyNotifications mine) => mine.Run(new()))).Rows);
        Assert.Equal(5, (await app.As("lin").Do((RevealList list) => list.Run(new() { By = app.World.Accounts["wang"] }))).Total);
        app.Clock.Advance(TimeSpan.FromHours(25));
        await Reveal(app, "wang", app.World.Customers["何建国"]);
        Assert.Single((await app.As("lin").Do((MyNotifications mine) => mine.Run(new()))).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task Another_reason_needs_words_and_what_was_refused_is_not_on_record(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var wu = app.World.Customers["吴晓梅"];
        await Assert.ThrowsAsync<Invalid>(() => app.As("wang").Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = RevealReason.OtherReason })));
        await Assert.ThrowsAsync<NotFound>(() => app.As("liu").Do((RevealPhones reveal) => reveal.Run(wu, new() { Reason = RevealReason.CallingBack })));
        Assert.Equal(0, (await Verify(app)).Rows);
    }

    [Theory, OnEveryDatabase]
    public async Task The_log_is_kept_for_as_long_as_is_set_and_holds_when_it_was_shortened(Database on)
    {
        await using var app = await WithLog(on, 4);
        app.Clock.Advance(TimeSpan.FromDays(300));
        await Reveal(app, "wang", app.World.Customers["吴晓梅"]);
        await app.Itself().Do((KeepAccessLog keep) => keep.Run(default));
        Assert.Equal(5, (await Verify(app)).Rows);
        app.Clock.Advance(TimeSpan.FromDays(100));
        await app.Itself().Do((KeepAccessLog keep) => keep.Run(default));
        var verdict = await Verify(app);
        Assert.True(verdict.Holds, string.Join(", ", verdict.Faults));
        Assert.Equal((2L, 5L, 6L), (verdict.Rows, verdict.First, verdict.Last));
    }
}
