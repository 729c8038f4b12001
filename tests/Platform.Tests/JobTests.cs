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
        foreach (var name in new[] { "Clear old notices", "Clear webhook attempts", "Clear receipts", "Clear delivered news", "Clear imported files", "Clear old runs" }) await app.Services.GetRequiredService<JobRunner>().Run(name);

        Assert.Equal(["young"], await app.Look(db => db.Set<Receipt>().Select(r => r.Key).ToListAsync()));
        Assert.Equal(2, await app.Look(db => db.Set<OutboxMessage>().CountAsync()));
        Assert.Equal(["young"], await app.Look(db => db.Set<Notification>().Select(n => n.Title).ToListAsync()));
        Assert.Equal([2L], await app.Look(db => db.Set<WebhookAttempt>().Select(a => a.Message).ToListAsync()));
        var job = (await app.As("admin").Do((JobList list) => list.Run(new()))).Single(j => j.Name == "Clear receipts");
        Assert.Equal((JobOutcome.Succeeded, StewardApp.Monday, new DateTimeOffset(2026, 3, 2, 19, 10, 0, TimeSpan.Zero)), (job.Outcome, job.LastRun, job.NextRun));
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((JobList list) => list.Run(new())));
    }

    private static OutboxMessage Message(DateTimeOffset at, bool delivered) =>
        new() { News = "x", Hearer = "y", Body = "{}", At = at, DueAt = at.AddYears(5), DeliveredAt = delivered ? at : null };
}
