using Microsoft.EntityFrameworkCore;
using Npgsql;
using Quartz;
using Steward.Platform.Jobs;
using Steward.Platform.Outbox;
using Steward.Platform.Pages;

namespace Steward.Host.Tests;

/// <summary>Two programs share one clock: what falls due runs on one of them, and what one leaves unfinished the other takes up.</summary>
public sealed class ClockTests
{
    private const string Job = "Clear delivered news";

    [Theory, OnPostgres]
    public async Task What_was_missed_while_nothing_ran_is_made_up_for_once(Database on)
    {
        await using var copy = await DatabaseCopy.Make(on);
        var begun = DateTimeOffset.UtcNow;
        var jobs = await Begin(on, copy);
        var (last, missed) = (DateTime.UtcNow.AddHours(-30).Ticks, DateTime.UtcNow.AddHours(-6).Ticks);
        await copy.Look(db => db.Database.ExecuteSqlAsync($"UPDATE qrtz_triggers SET prev_fire_time = {last}, next_fire_time = {missed}"));

        var nodes = await Task.WhenAll(HostProcess.Start(on, copy.Connection), HostProcess.Start(on, copy.Connection));
        await using var one = nodes[0];
        await using var other = nodes[1];
        await Wait.For(() => Ended(copy), ended => ended.Length >= jobs);
        await RunNow(one);
        var runs = await Wait.For(() => Ended(copy), ended => ended.Count(r => r.Job == Job) > 1);

        // Those that come round once a day, unless their hour struck just now.
        var daily = PlatformJobs.Items.Where(j => !HasStruck(j, begun)).Select(j => j.Name).ToHashSet();
        Assert.All(runs.Where(r => daily.Contains(r.Job)).GroupBy(r => r.Job), g => Assert.Equal(g.Key == Job ? 2 : 1, g.Count()));
        Assert.All(runs, r => Assert.Equal(JobOutcome.Succeeded, r.Outcome));
    }

    [Theory, OnPostgres]
    public async Task What_one_node_leaves_unfinished_the_other_takes_up(Database on)
    {
        await using var copy = await DatabaseCopy.Make(on);
        await Begin(on, copy);
        var (old, far) = (DateTimeOffset.UtcNow.AddYears(-1), DateTime.UtcNow.AddYears(1).Ticks);
        await copy.Look(db => db.Database.ExecuteSqlAsync($"UPDATE qrtz_triggers SET next_fire_time = {far}"));
        await copy.Look(db => { db.Add(new OutboxMessage { News = "x", Hearer = "y", Body = "{}", At = old, DueAt = old, DeliveredAt = old }); return db.SaveChangesAsync(); });
        await using var here = await HostProcess.Start(on, copy.Connection);
        await using var there = await HostProcess.Start(on, copy.Connection);

        // While somebody else holds the row, the job that would clear it stands in the middle of its work.
        await using var holder = new NpgsqlConnection(copy.Connection);
        await holder.OpenAsync();
        await using var hold = await holder.BeginTransactionAsync();
        await using (var command = new NpgsqlCommand("SELECT * FROM platform_outbox FOR UPDATE", holder, hold)) await command.ExecuteNonQueryAsync();
        await RunNow(here);
        var running = (await Wait.For(() => Runs(copy, Job), runs => runs is [{ Outcome: JobOutcome.Running }])).Single();
        await (running.Node.EndsWith($":{here.Id}", StringComparison.Ordinal) ? here : there).Kill();
        await hold.RollbackAsync();

        var ended = await Wait.For(() => Runs(copy, Job), runs => runs is [_, { Outcome: JobOutcome.Succeeded }]);
        Assert.Equal(JobOutcome.Interrupted, ended[0].Outcome);
        Assert.NotEqual(ended[0].Node, ended[1].Node);
        Assert.Equal(0, await copy.Look(db => db.Set<OutboxMessage>().CountAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task An_administrator_starts_a_job_at_the_page_and_sees_how_it_ended(Database on)
    {
        await using var copy = await DatabaseCopy.Make(on);
        var begun = DateTimeOffset.UtcNow;
        await using var host = await HostProcess.Start(on, copy.Connection);
        var page = await RunNow(host);
        var done = await Wait.For(() => page.Again(), p => p.Find($"#job-{Slug} .badge")?.TextContent.Trim() is "Succeeded");
        Assert.Null(done.Find("keep-current[every]"));
        var runs = await Ended(copy, Job);
        Assert.InRange(runs.Length, 1, HasStruck(PlatformJobs.Items.Single(j => j.Name == Job), begun) ? 2 : 1);
        Assert.All(runs, r => Assert.Equal(JobOutcome.Succeeded, r.Outcome));
    }

    /// <summary>Whether its hour came while the test ran.</summary>
    private static bool HasStruck(Steward.Platform.Jobs.Job job, DateTimeOffset since) => new CronExpression(job.Cron, Shown.Zone).GetNextValidTimeAfter(since) <= DateTimeOffset.UtcNow;

    private static string Slug => Job.Replace(' ', '-').ToLowerInvariant();

    /// <summary>Lets a program write the schedule down, and tells how many jobs there are.</summary>
    private static async Task<int> Begin(Database on, DatabaseCopy copy)
    {
        await using var host = await HostProcess.Start(on, copy.Connection);
        var jobs = (await Page.Open(await host.SignIn("admin"), "/admin/jobs")).Document.QuerySelectorAll("tbody tr").Length;
        await Wait.For(() => copy.Look(db => db.Database.SqlQuery<int>($"SELECT COUNT(*)::int AS \"Value\" FROM qrtz_triggers").SingleAsync()), triggers => triggers == jobs);
        return jobs;
    }

    private static async Task<Page> RunNow(HostProcess host)
    {
        var page = await Page.Open(await host.SignIn("admin"), "/admin/jobs");
        return await page.Send($"run-{Slug}");
    }

    private static Task<JobRun[]> Runs(DatabaseCopy copy, string? job = null) => copy.Look(db => db.Set<JobRun>().Where(r => job == null || r.Job == job).OrderBy(r => r.Id).ToArrayAsync());
    private static async Task<JobRun[]> Ended(DatabaseCopy copy, string? job = null) => [.. (await Runs(copy, job)).Where(r => r.EndedAt is not null)];
}
