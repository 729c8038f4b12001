using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Jobs;
using Steward.Platform.Notifications;
using Steward.Platform.Outbox;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;
using Steward.Platform.Webhooks;

namespace Steward.Platform.Tests;

public sealed class JobTests
{
    [Theory, OnEveryDatabase]
    public async Task What_has_served_its_time_is_cleared_away_and_the_run_is_on_record(Database on)
    {
        await using var app = await StewardApp.Start(on);
        var (old, young) = (StewardApp.Monday.AddDays(-8), StewardApp.Monday.AddDays(-6));
        await app.Put(new Receipt("old", "x", "1", old), new Receipt("young", "x", "1", young));
        await app.Put(Message(StewardApp.Monday.AddDays(-31), delivered: true), Message(StewardApp.Monday.AddDays(-31), delivered: false), Message(young, delivered: true));
        var admin = app.World.Accounts["admin"];
        await app.Put(new Notification(admin, "x", "old", "[]", "/", StewardApp.Monday.AddDays(-61)), new Notification(admin, "x", "young", "[]", "/", StewardApp.Monday.AddDays(-59)));
        var hook = new Webhook("数据平台", "https://example.com", "x");
        await app.Put(hook);
        await app.Put(new WebhookAttempt(hook.Id, 1, "x", 1, 200, null, 1, StewardApp.Monday.AddDays(-31)), new WebhookAttempt(hook.Id, 2, "x", 1, 200, null, 1, young));
        await app.As("admin").Do((ChangeSetting change) => change.Run(Keeping.Notices.Key, new() { Value = "60" }));
        foreach (var name in new[] { "Clear old notices", "Clear webhook attempts", "Clear receipts", "Clear delivered news", "Clear imported files", "Clear old runs", "Clear reference notes" }) await app.Services.GetRequiredService<JobRunner>().Run(name);

        Assert.Equal(["young"], await app.Look(db => db.Set<Receipt>().Select(r => r.Key).ToListAsync()));
        Assert.Equal(2, await app.Look(db => db.Set<OutboxMessage>().CountAsync()));
        Assert.Equal(["young"], await app.Look(db => db.Set<Notification>().Select(n => n.Title).ToListAsync()));
        Assert.Equal([2L], await app.Look(db => db.Set<WebhookAttempt>().Select(a => a.Message).ToListAsync()));
        var job = (await app.As("admin").Do((JobList list) => list.Run(new()))).Single(j => j.Name == "Clear receipts");
        Assert.Equal((JobOutcome.Succeeded, StewardApp.Monday, new DateTimeOffset(2026, 3, 2, 19, 10, 0, TimeSpan.Zero)), (job.Outcome, job.LastRun, job.NextRun));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((JobList list) => list.Run(new())));
    }

    [Theory, OnEveryDatabase]
    public async Task One_that_fails_keeps_none_of_the_others_waiting_and_is_told_where_jobs_are_looked_at(Database on)
    {
        await using var app = await StewardApp.Start(on, b => b.Services.AddScoped<Round>());
        var runner = new JobRunner([new Errand()], app.Services.GetRequiredService<IServiceScopeFactory>(), app.Clock, Microsoft.Extensions.Logging.Abstractions.NullLogger<JobRunner>.Instance);
        await runner.Run("Errand");
        Assert.Equal(["1", "4"], await app.Look(db => db.Set<Receipt>().OrderBy(r => r.Key).Select(r => r.Key).ToListAsync()));
        var run = await app.Look(db => db.Set<JobRun>().SingleAsync());
        Assert.Equal((JobOutcome.Failed, "1 × The second is poisoned."), (run.Outcome, run.Error));
    }

    /// <summary>Four things, of which the second is poisoned and the third was done by another.</summary>
    private sealed class Round(Work work, Rounds rounds) : IRunByClock
    {
        public Task Run(CancellationToken ct) => rounds.Each([1, 2, 3, 4], one => new Note(work).Run(new(one), ct), ct);
    }

    private sealed class Note(Work work) : Create<Note.Form, int>(work, Permission.Anyone)
    {
        public sealed record Form(int Number);

        protected override Task<int> Handle(Form form, CancellationToken ct)
        {
            Db.Add(new Receipt($"{form.Number}", "x", "1", Now));
            return form.Number switch
            {
                2 => throw new InvalidOperationException("The second is poisoned."),
                3 => throw new Refused("This exists already."),
                _ => Task.FromResult(form.Number),
            };
        }
    }

    private sealed class Errand : Module
    {
        public override string Name => "Errand";
        public override IReadOnlyList<Job> Jobs => [Job.Of<Round>("Errand", "0 0 2 * * ?")];
    }

    private static OutboxMessage Message(DateTimeOffset at, bool delivered) =>
        new() { News = "x", Hearer = "y", Body = "{}", At = at, DueAt = at.AddYears(5), DeliveredAt = delivered ? at : null };
}
