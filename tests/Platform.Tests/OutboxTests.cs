using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Steward.Platform.Audit;
using Steward.Platform.Data;
using Steward.Platform.Outbox;
using Steward.Platform.Settings;
using Steward.Platform.UseCases;

namespace Steward.Platform.Tests;

public sealed class OutboxTests
{
    public sealed record LampBroke(string Where);
    public sealed record BellRang(string Where);

    /// <summary>What the hearers of a test do first, and how often they were told.</summary>
    public sealed class Script
    {
        public Func<Task> First { get; set; } = () => Task.CompletedTask;
        public List<long> Told { get; } = [];
    }

    public sealed class NoteLamp(Db db, Script script, Delivery delivery) : IHear<LampBroke>
    {
        public async Task Hear(LampBroke news, CancellationToken ct)
        {
            lock (script.Told) script.Told.Add(delivery.Message);
            db.Add(new SettingValue("lamp", null, news.Where, new(2026, 3, 2), null, null, "", StewardApp.Monday));
            await db.SaveChangesAsync(ct);
            await script.First();
        }
    }

    public sealed class RingOutside(Script script, Delivery delivery) : IHear<BellRang>, IActOutside
    {
        public Task Hear(BellRang news, CancellationToken ct)
        {
            lock (script.Told) script.Told.Add(delivery.Message);
            return script.First();
        }
    }

    [Theory, OnEveryDatabase]
    public async Task A_hearer_that_dies_after_its_change_leaves_nothing_and_is_told_again(Database on)
    {
        var script = new Script();
        await using var app = await Start(on, script);
        script.First = () => script.Told.Count == 1 ? throw new InvalidOperationException("the power failed") : Task.CompletedTask;
        await Announce(app, new LampBroke("3-2-1801"));

        await app.DrainOutbox();
        Assert.Equal(0, await Notes(app));
        await app.DrainOutbox();
        Assert.Single(script.Told);
        app.Clock.Advance(TimeSpan.FromSeconds(6));
        await app.DrainOutbox();

        Assert.Equal((2, 1), (script.Told.Count, await Notes(app)));
        Assert.Null((await Message(app)).Error);
    }

    [Fact]
    public async Task Who_comes_too_late_with_a_message_that_another_node_has_delivered_changes_nothing()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("Tests__Postgres") is not { Length: > 0 }, "PostgreSQL is not at hand: set Tests__Postgres, or run bin/test.");
        var script = new Script();
        await using var app = await Start(Database.Postgres, script);
        await Announce(app, new LampBroke("3-2-1801"));
        script.First = async () =>
        {
            if (script.Told.Count > 1) return;
            app.Clock.Advance(TimeSpan.FromMinutes(3));
            await app.DrainOutbox();
        };

        await app.DrainOutbox();

        Assert.Equal((2, 1), (script.Told.Count, await Notes(app)));
    }

    [Theory, OnEveryDatabase]
    public async Task What_acts_outside_is_told_again_after_a_crash_and_under_the_same_number(Database on)
    {
        var script = new Script();
        await using var app = await Start(on, script);
        script.First = () => script.Told.Count == 1 ? throw new InvalidOperationException("the cable was cut after sending") : Task.CompletedTask;
        await Announce(app, new BellRang("gate"));

        await app.DrainOutbox();
        app.Clock.Advance(TimeSpan.FromSeconds(31));
        await app.DrainOutbox();
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.DrainOutbox();

        Assert.Equal(2, script.Told.Count);
        Assert.Single(script.Told.Distinct());
    }

    [Theory, OnEveryDatabase]
    public async Task After_eight_attempts_it_is_set_aside_for_an_operator_to_retry_or_give_up(Database on)
    {
        var script = new Script { First = () => throw new InvalidOperationException("no such lamp") };
        await using var app = await Start(on, script);
        var admin = app.As("admin");
        await Announce(app, new LampBroke("nowhere"));
        for (var i = 0; i < 12; i++)
        {
            await app.DrainOutbox();
            app.Clock.Advance(TimeSpan.FromHours(2));
        }
        var parked = Assert.Single((await admin.Do((OutboxList list) => list.Run(new() { State = OutboxState.Parked }))).Page.Rows);
        Assert.Equal((OutboxPump.AttemptsBeforeParking, "no such lamp"), (parked.Attempts, parked.Error));
        Assert.Equal(8, script.Told.Count);
        await Assert.ThrowsAsync<Denied>(() => app.As("wang").Do((RetryMessage retry) => retry.Run(parked.Id, new())));

        await admin.Do((RetryMessage retry) => retry.Run(parked.Id, new()));
        for (var i = 0; i < 8; i++)
        {
            await app.DrainOutbox();
            app.Clock.Advance(TimeSpan.FromHours(2));
        }
        Assert.Equal(16, script.Told.Count);
        await Assert.ThrowsAsync<Invalid>(() => admin.Do((DropMessage drop) => drop.Run(parked.Id, new())));
        await admin.Do((DropMessage drop) => drop.Run(parked.Id, new() { Reason = "灯已拆除" }));

        Assert.Empty((await admin.Do((OutboxList list) => list.Run(new() { State = OutboxState.Parked }))).Page.Rows);
        Assert.Equal("系统管理员: 灯已拆除", (await Message(app)).Dropped);
        Assert.Contains("DropMessage", await app.Look(db => db.Set<AuditEntry>().Select(a => a.UseCase).ToListAsync()));
    }

    [Theory, OnEveryDatabase]
    public async Task Four_pumps_at_once_deliver_each_message_once(Database on)
    {
        var script = new Script();
        await using var app = await Start(on, script);
        await Announce(app, [.. Enumerable.Range(0, 120).Select(i => new LampBroke($"lamp {i}"))]);
        var pump = app.Services.GetRequiredService<OutboxPump>();

        var tried = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => pump.Drain())));

        Assert.Equal((120, 120, 120), (tried.Sum(), script.Told.Distinct().Count(), await Notes(app)));
    }

    private static Task<StewardApp> Start(Database on, Script script) => StewardApp.Start(on, builder => builder.Services
        .AddSingleton(script).AddScoped<NoteLamp>().AddScoped<RingOutside>()
        .AddSingleton(new Hearers([typeof(NoteLamp), typeof(RingOutside)])));

    private static async Task Announce(StewardApp app, params object[] news)
    {
        await using var scope = await app.Itself().Arrive();
        foreach (var one in news) scope.ServiceProvider.GetRequiredService<OutboxWriter>().Add(one);
        await scope.ServiceProvider.GetRequiredService<Db>().SaveChangesAsync();
    }

    private static Task<int> Notes(StewardApp app) => app.Look(db => db.Set<SettingValue>().CountAsync(v => v.Key == "lamp"));
    private static Task<OutboxMessage> Message(StewardApp app) => app.Look(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync());
}
